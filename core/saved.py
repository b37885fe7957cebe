"""Saved searches: a name for a query. Each is a view of the library as it is now; one that notifies tells of each new document that it finds."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.errors import SettingsError
from core.sentence import Sentence

_FIELDS = {"name": str, "query": str, "notify": bool}
_LINES = ("[[searches]]", 'name = "Budget"', 'query = "budget type:pdf"')
_EXAMPLE = Sentence("write {0} with {1} and {2}", *_LINES)


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """`query` is of the contract's language; `notify`: say when a document has landed that it finds."""

    name: str
    query: str
    notify: bool = False


def searches_from(values: object) -> tuple[SavedSearch, ...]:
    """The saved searches in a list of tables, checked. Raises `SettingsError` with the words for what is wrong."""
    if not isinstance(values, list):
        raise SettingsError(Sentence("The saved searches are no list of tables: {0}.", _EXAMPLE))
    found = tuple(_search_from(value) for value in values)
    _check_names(found)
    return found


def with_search(searches: Iterable[SavedSearch], new: SavedSearch) -> tuple[SavedSearch, ...]:
    """These with the new one added, or in the place of the one with its name. Raises `SettingsError` for an empty name or query."""
    if not new.name.strip() or not new.query.strip():
        raise SettingsError(Sentence("A saved search needs a name and a query."))
    others = tuple(searches)
    if new.name in [one.name for one in others]:
        return tuple(new if one.name == new.name else one for one in others)
    return (*others, new)


def renamed(searches: Iterable[SavedSearch], old: str, new: str) -> tuple[SavedSearch, ...]:
    """These with one called otherwise. Raises `SettingsError` when the name is empty or another's."""
    before = tuple(searches)
    if not new.strip() or new in {one.name for one in before if one.name != old}:
        words = Sentence("There is another saved search “{0}”: give it another name.", new) if new.strip() else Sentence("A saved search needs a name.")
        raise SettingsError(words)
    return tuple(dataclasses.replace(one, name=new) if one.name == old else one for one in before)


def moved(searches: Iterable[SavedSearch], name: str, step: int) -> tuple[SavedSearch, ...]:
    """These with one further down by `step`, or up when it is negative; as far as there are others."""
    order = list(searches)
    place = next((place for place, one in enumerate(order) if one.name == name), None)
    if place is not None:
        order.insert(max(0, place + step), order.pop(place))
    return tuple(order)


def to_values(search: SavedSearch) -> dict[str, str | bool]:
    """The search as it stands in the settings' file: what is as by default stays unsaid."""
    values = dataclasses.asdict(search)
    return values if search.notify else {name: values[name] for name in ("name", "query")}


def _search_from(value: object) -> SavedSearch:
    if not isinstance(value, Mapping):
        raise SettingsError(Sentence("A saved search is no table: {0}.", _EXAMPLE))
    for name, kind in _FIELDS.items():
        if name in value and not isinstance(value[name], kind):
            raise SettingsError(Sentence("In a saved search, {0} = {1} is not possible: {2}.", name, repr(value[name]), _EXAMPLE))
    unknown = value.keys() - _FIELDS.keys()
    if unknown:
        raise SettingsError(Sentence("A saved search has no “{0}”: {1}.", min(unknown), _EXAMPLE))
    if not all(str(value.get(name, "")).strip() for name in ("name", "query")):
        raise SettingsError(Sentence("A saved search needs a name and a query: {0}.", _EXAMPLE))
    return SavedSearch(**value)


def _check_names(searches: Iterable[SavedSearch]) -> None:
    names = [search.name for search in searches]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise SettingsError(Sentence("There are two saved searches “{0}”: give one another name.", twice))
