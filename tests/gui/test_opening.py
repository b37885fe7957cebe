"""What would run when it is opened is asked about first; everything else opens at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from core.safety import runs_when_opened
from gui.documents.actions import open_file


class Desktop:
    """What the system was asked to open, in the place of the desktop's own programs."""

    def __init__(self) -> None:
        self.opened: list[str] = []

    def openUrl(self, url: QUrl) -> bool:  # noqa: N802  # Qt's name
        """Nothing opens here."""
        self.opened.append(url.fileName())
        return True


@pytest.fixture
def desktop(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Desktop:
    del qtbot
    desktop = Desktop()
    monkeypatch.setattr("gui.documents.actions.QDesktopServices", desktop)
    return desktop


def answer(role: QMessageBox.ButtonRole | None) -> None:
    """What the person does with the question when it comes: presses the button of this role, or Return."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        chosen = box.defaultButton() if role is None else next(button for button in box.buttons() if box.buttonRole(button) is role)
        chosen.click()

    QTimer.singleShot(0, press)


@pytest.mark.parametrize("name", ["setup.exe", "Agenda.pdf.EXE", "minutes.docx.lnk", "run.sh", "a.jar", "trailing.exe. ", "x.desktop", "budget.xlsx.js"])
def test_programs_are_known_by_their_names(name: str) -> None:
    assert runs_when_opened(f"/inbox/{name}")


@pytest.mark.parametrize("name", ["agenda.pdf", "minutes.docx", "budget.xlsx", "slides.pptx", "meeting.vtt", "page.html", "exe", "notes about .exe files.txt"])
def test_documents_are_none(name: str) -> None:
    assert not runs_when_opened(f"/inbox/{name}")


def test_a_document_opens_at_once(desktop: Desktop, tmp_path: Path) -> None:
    assert open_file(str(tmp_path / "agenda.pdf"))
    assert desktop.opened == ["agenda.pdf"]


def test_a_program_is_asked_about_and_runs_only_on_yes(desktop: Desktop, tmp_path: Path) -> None:
    for role in (None, QMessageBox.ButtonRole.RejectRole):
        answer(role)
        assert open_file(str(tmp_path / "setup.exe"))
        assert desktop.opened == []
    answer(QMessageBox.ButtonRole.DestructiveRole)
    assert open_file(str(tmp_path / "setup.exe"))
    assert desktop.opened == ["setup.exe"]
