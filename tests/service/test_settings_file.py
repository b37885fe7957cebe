"""The settings file: what people write in it is kept, what is wrong in it is said, and it is never overwritten when it cannot be understood."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.errors import SettingsError
from core.sentence import Sentence
from core.settings import FolderSettings, Settings
from core.settings_file import change, export, load, save, take_in

FOLDER = os.path.abspath(os.sep + "packets")


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.toml"
    settings = Settings(theme="dark", workers=3, folders=(FolderSettings(FOLDER, exclude=("draft*", "*(old)*"), settle=0.5), FolderSettings(FOLDER + "2")))
    save(file, settings)
    assert load(file) == settings
    assert load(tmp_path / "none.toml") == Settings()


def test_a_file_of_ones_choice_is_written_whole_and_taken_in_only_when_something_is_in_it(tmp_path: Path) -> None:
    file = tmp_path / "kept.toml"
    file.write_text("[tool.other]\nline = 1\n", encoding="utf-8")
    settings = Settings(theme="dark", folders=(FolderSettings(FOLDER),))
    export(file, settings)
    assert take_in(file) == settings
    export(file, Settings())
    assert take_in(file) == Settings(), "the defaults are settings, too"
    file.write_bytes(b" \n")
    with pytest.raises(SettingsError, match="is empty"):
        take_in(file)
    with pytest.raises(SettingsError, match="cannot be read"):
        take_in(tmp_path / "gone.toml")


def test_comments_order_and_unsaid_defaults_stay(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(f"# mine\n[general]\ntheme = 'dark'  # at night\n\n[[folders]]\npath = '{FOLDER}'\n# keep this\nsettle = 5.0\n", encoding="utf-8")
    change(file, lambda settings: settings.with_folder(FolderSettings(FOLDER, settle=5.0, notify="off")))
    text = file.read_text(encoding="utf-8")
    assert "# mine" in text
    assert "# at night" in text
    assert "# keep this" in text
    assert "recursive" not in text
    assert load(file).folders[0].notify == "off"


def test_a_folder_that_is_taken_away_goes_and_the_others_keep_their_words(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(f"[[folders]]\npath = '{FOLDER}'\n[[folders]]\npath = '{FOLDER}2'\n# second\nsettle = 9.0\n", encoding="utf-8")
    change(file, lambda settings: settings.without_folder(FOLDER))
    assert [folder.path for folder in load(file).folders] == [FOLDER + "2"]
    assert "# second" in file.read_text(encoding="utf-8")
    change(file, lambda settings: settings.without_folder(FOLDER + "2"))
    assert load(file).folders == ()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("[general\n", "TOML"),
        ("[general]\nthem = 'dark'\n", "them"),
        ("[general]\ntheme = 'pink'\n", "system, light, dark"),
        ("[general]\nworkers = 99\n", "from 0 to 32"),
        ("[general]\nworkers = true\n", "number"),
        ("[[folders]]\nsettle = 1\n", "path"),
        ("[[folders]]\npath = 'relative'\n", "absolute"),
        (f"[[folders]]\npath = '{FOLDER}'\ninclude = 'x'\n", "list"),
        (f"[[folders]]\npath = '{FOLDER}'\n[[folders]]\npath = '{FOLDER}'\n", "twice"),
        ("folders = 3\n", "folders"),
        ("[generall]\n", "generall"),
    ],
)
def test_a_broken_file_is_named_in_words_and_never_overwritten(tmp_path: Path, text: str, word: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as error:
        load(file)
    assert word in str(error.value)
    assert str(file) in str(error.value)
    assert isinstance(error.value.sentence, Sentence), "the window says it in the person's language"
    with pytest.raises(SettingsError):
        change(file, lambda settings: settings)
    assert file.read_text(encoding="utf-8") == text


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="UTF-8"):
        load(tmp_path / "settings.toml")
