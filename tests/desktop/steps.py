"""What a person does with Papertray again and again: start it, watch a folder, look at the table, ask the command line."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.desktop.command import ROOT
from tests.desktop.person import Person
from tests.keyrings import PLACE

PAPERTRAY = str(Path(sys.executable).with_name("papertray"))
QUIET = "QT_LOGGING_RULES=qt.accessibility.atspi.warning=false"  # it warns when we ask for a widget which has just gone
_KEYRING = ("PYTHON_KEYRING_BACKEND=tests.keyrings.FilingKeyring", f"PYTHONPATH={ROOT}")
_ROW = re.compile(r"(.+?), (stored|arriving|reading|failed|waiting for its turn|waiting), .*")


def start(person: Person) -> None:
    """Start the application for the first time: it says what to do."""
    run(person)
    person.see("label", "Nothing gets past you from here")


def run(person: Person) -> None:
    """Start it, on a desktop whose keyring is a file."""
    person.program = person.desktop.start("env", QUIET, *_KEYRING, f"{PLACE}={person.desktop.home / 'keyring.json'}", PAPERTRAY)


def choose_folder(person: Person, folder: Path) -> None:
    """Choose a folder in the documents' folder, up to the dialog that says what is in it."""
    person.click("push button", "Watch a folder…")
    person.click("table cell", re.escape(folder.name))
    person.click("push button", "Open")
    person.see("label", f"Watch “{re.escape(folder.name)}”.")


def copy(person: Person, files: Iterable[Path], folder: Path) -> None:
    """Copy these files into the folder with another program."""
    person.desktop.run("cp", *map(str, files), str(folder))


def rows(person: Person) -> dict[str, str]:
    """The table as it is on the screen: the documents' names, and their states in words."""
    cells = (_ROW.fullmatch(widget.name) for widget in person.find("cell", ".*"))
    return {cell[1]: cell[2] for cell in cells if cell}


def ask(person: Person, *words: str) -> list[dict[str, Any]]:
    """What the command line answers to these words, while the application runs."""
    return [json.loads(line) for line in person.desktop.run(PAPERTRAY, *words, "--json").splitlines()]
