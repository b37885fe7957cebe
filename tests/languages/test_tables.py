"""Each language has every word that the code says, and none that it does not."""

from __future__ import annotations

import ast
import re

import pytest
from PySide6.QtCore import QCoreApplication

from gui.speech.language import CONTEXT, ENGLISH, TRANSLATED, Words, table_file
from tests.languages.gathering import gather, is_counted, said_in
from tests.languages.tables import Word, load, renewed

_BLANK = re.compile(r"\{\d\}|%Ln")
_SIGNS = re.compile(r"“[^\w”{}]+”|`[^`]+`")


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_text_is_missing_or_unused(code: str) -> None:
    there, wanted = load(code), renewed(code, {}, gather())
    assert (sorted(wanted.keys() - there.keys()), sorted(there.keys() - wanted.keys())) == ([], []), "`python3 dev.py words` renews the tables"


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_text_is_translated(code: str) -> None:
    assert [word.source for word in load(code).values() if not word.done] == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_translation_has_the_blanks_of_its_source(code: str) -> None:
    """The number itself may be missing where it is one: "its only file"."""
    wrong = [word.source for word in load(code).values() for place, form in enumerate(word.forms) if not _fits(form, word, is_one=place + 1 < len(word.forms))]
    assert wrong == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_translation_ends_as_its_source_does(code: str) -> None:
    ends = [word.source for word in load(code).values() for form in word.forms if _ending(form) != _ending(word.source)]
    assert ends == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_translation_has_the_signs_and_the_commands_of_its_source(code: str) -> None:
    """Signs between quotation marks and what is to be typed are the same in every language."""
    lost = [(word.source, sign) for word in load(code).values() for form in word.forms for sign in _SIGNS.findall(word.source) if sign.strip("“”") not in form]
    assert lost == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_the_program_loads_what_the_translators_wrote(qapp: QCoreApplication, code: str) -> None:
    table = Words(qapp)
    assert table.load(str(table_file(code)))
    written = load(code)
    assert [source for source, word in written.items() if not is_counted(source) and table.translate(CONTEXT, source) != word.forms[0]] == []
    assert [source for source, word in written.items() if is_counted(source) and _counted(table, source) != word.forms[:2]] == []


def test_what_is_said_is_found_wherever_it_stands() -> None:
    code = "say('a') or self.tr('b' if x else 'c'); later(\"d\"); words.count('%Ln e', n); other('f'); say(g); say('h {0}').format(1)"
    assert sorted(said_in(ast.parse(code))) == ["%Ln e", "a", "b", "c", "d", "h {0}"]


def test_renewing_keeps_what_is_translated_and_drops_what_is_unused() -> None:
    old = {"kept": Word("kept", ("behalten",)), "gone": Word("gone", ("weg",))}
    assert renewed("de", old, frozenset({"kept", "new"})) == {"kept": old["kept"], "new": Word("new")}
    assert renewed(ENGLISH, {}, frozenset({"plain", "%Ln documents"})) == {"%Ln documents": Word("%Ln documents")}


def _fits(form: str, word: Word, *, is_one: bool) -> bool:
    blanks, wanted = {*_BLANK.findall(form)}, {*_BLANK.findall(word.source)}
    return blanks == wanted or (is_one and blanks == wanted - {"%Ln"})


def _ending(text: str) -> str:
    last = text.rstrip()[-1:]
    return (last if last in "….:?)" else "") + text[len(text.rstrip()) :]


def _counted(table: Words, source: str) -> tuple[str | None, ...]:
    return (table.translate(CONTEXT, source, None, 1), table.translate(CONTEXT, source, None, 5))
