"""What the core says to a person, in a form that can be said in another language: the English sentence, which knows of what it was made.

Bottom module: imports nothing. The command line prints it; the window says its `template` in the person's language
and fills in the blanks (`gui/speech/words.py`).
"""

from __future__ import annotations

from typing import Self


class Sentence(str):
    """An English sentence made of a `template` with blanks `{0}`, `{1}` and the `values` for them (paths, names, other sentences).

    `python3 dev.py words` gathers the templates, which are therefore written out where a sentence is made.
    """

    __slots__ = ("template", "values")

    template: str
    values: tuple[str, ...]

    def __new__(cls, template: str, *values: object) -> Self:
        """The sentence with these values in its blanks."""
        plain = tuple(map(_plain, values))
        made = super().__new__(cls, template.format(*plain))
        made.template = template
        made.values = plain
        return made

    def __reduce__(self) -> tuple[type[Sentence], tuple[str, ...]]:
        """It stays what it is on its way to another process."""
        return (Sentence, (self.template, *self.values))


def _plain(value: object) -> str:
    """A value as text; an error that was raised with a sentence is that sentence."""
    if isinstance(value, BaseException) and value.args and isinstance(value.args[0], Sentence):
        return value.args[0]
    return value if isinstance(value, Sentence) else str(value)
