"""Saved searches: kept in the settings, live, and telling of each new document that they find."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from core.errors import SettingsError
from core.events import Matched
from core.saved import SavedSearch, with_search
from core.settings import Settings
from core.settings_file import load, save
from tests.house import House

BUDGET = SavedSearch("Budget", "budget -draft", notify=True)


@pytest.fixture
def house(tmp_path: Path) -> House:
    made = House(tmp_path)
    save(made.paths.settings, Settings(searches=(BUDGET, SavedSearch("Quiet", "budget"), SavedSearch("Broken", '"open', notify=True))))
    return made


def matches(house: House) -> list[tuple[str, list[str]]]:
    names = {document.id: document.name for document in house.documents()}
    return [(news.search, [names[id_] for id_ in news.documents]) for news in house.news if isinstance(news, Matched)]


@pytest.mark.expects_log("the saved search Broken was not looked up: A quotation mark is not closed.")
def test_a_new_document_that_is_found_is_told_once_and_what_was_there_before_is_no_news(house: House) -> None:
    house.write("before.txt", "The budget of last year.")
    with house.open():
        assert matches(house) == []
        house.write("new.txt", "The budget of this year.")
        house.write("draft.txt", "The draft of a budget.")
        house.write("other.txt", "Something else.")
        house.look()
        assert matches(house) == [("Budget", ["new.txt"])]
        house.service.retry((house.document("new.txt").id,))
        house.settle()
        assert len(matches(house)) == 1
        house.write("other.txt", "Now it is of the budget.")
        house.look()
        assert matches(house)[1:] == [("Budget", ["other.txt"])]


def test_a_search_saved_meanwhile_is_looked_up_from_then_on(tmp_path: Path) -> None:
    house = House(tmp_path)
    with house.open():
        house.change_settings(lambda settings: dataclasses.replace(settings, searches=with_search(settings.searches, BUDGET)))
        house.write("new.txt", "The budget.")
        house.look()
        assert matches(house) == [("Budget", ["new.txt"])]


def test_the_file_keeps_searches_and_comments(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('# mine\n[[searches]]\nname = "Old"\nquery = "old"\nnotify = true  # loud\n', encoding="utf-8")
    settings = load(path)
    assert settings.searches == (SavedSearch("Old", "old", notify=True),)
    save(path, dataclasses.replace(settings, searches=(*settings.searches, SavedSearch("B", "x type:pdf"))))
    assert load(path).searches[1] == SavedSearch("B", "x type:pdf")
    assert "# mine" in path.read_text(encoding="utf-8")
    assert "# loud" in path.read_text(encoding="utf-8")
    save(path, dataclasses.replace(settings, searches=()))
    assert "searches" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('searches = "x"', "no list of tables"),
        ("searches = [1]", "no table"),
        ('[[searches]]\nname = "A"', "needs a name and a query"),
        ('[[searches]]\nname = "A"\nquery = "x"\nloud = true', "has no “loud”"),
        ('[[searches]]\nname = "A"\nquery = "x"\nnotify = 1', "notify = 1 is not possible"),
        ('[[searches]]\nname = "A"\nquery = "x"\n[[searches]]\nname = "A"\nquery = "y"', "two saved searches"),
    ],
)
def test_a_file_that_is_off_says_how(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=said):
        load(path)


def test_a_search_of_the_same_name_is_replaced_and_an_empty_one_refused() -> None:
    assert with_search((BUDGET,), SavedSearch("Budget", "other")) == (SavedSearch("Budget", "other"),)
    with pytest.raises(SettingsError):
        with_search((), SavedSearch(" ", "x"))
