"""A person's first hour with Papertray, on a real desktop: from the first start to the end of the program, by mouse and keyboard."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from gui.look import theme
from tests.samples import make_docx, make_locked_pdf, make_pdf

if sys.platform == "linux":
    from tests.desktop import drop_target
    from tests.desktop.collection import check, collection
    from tests.desktop.person import Person
    from tests.desktop.steps import PAPERTRAY, QUIET, ask, choose_folder, copy, rows, run, start

pytestmark = [pytest.mark.desktop, pytest.mark.skipif(sys.platform != "linux", reason="the virtual desktop is one of Linux")]
PHRASE = "facilities master plan"
THERE = {
    "Minutes of August.pdf": make_pdf("Minutes of the regular meeting", "The board approved the consent calendar"),
    "Budget remarks.docx": make_docx("Remarks on the budget", "Reserves are held at three percent"),
}
AGENDA, CAPTIONS = "Agenda 10 September.pdf", "Meeting 10 September.vtt"
LANDING = {
    AGENDA: make_pdf(
        "Agenda of the regular meeting", "Call to order", f"The board is asked to adopt the {PHRASE} as presented", "Public comment", "Adjournment"
    ),
    CAPTIONS: b"WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nGood evening everyone\n\n00:42:13.000 --> 00:42:15.000\nthe plan for our facilities comes back\n",
}
CHANGED = make_pdf("Agenda of the regular meeting", "Call to order", f"The board is asked to adopt the {PHRASE} as amended", "Public comment", "Adjournment")
_GROW = 'until [ -e "$0" ]; do for file; do printf " " >> "$file"; done; sleep 0.2; done'
LATER = {"Addendum.pdf": make_pdf("Addendum to the agenda")}
LOCKED = {"Closed session.pdf": make_locked_pdf("open sesame", "What was said in closed session")}
LAST = {"Correction.pdf": make_pdf("A correction of the minutes")}


def test_a_first_hour(person: Person, tmp_path: Path) -> None:
    folder = person.desktop.home / "Documents" / "Board packets"
    folder.mkdir(parents=True)
    for name, content in THERE.items():
        (folder / name).write_bytes(content)
    start_it(person)
    watch_the_folder(person, folder)
    see_documents_land(person, folder, tmp_path)
    follow_the_notification(person)
    read_and_search(person)
    compare_versions(person, folder, tmp_path)
    change_a_setting(person)
    keep_quiet(person, on=True)
    pause_and_resume(person, folder, tmp_path)
    give_a_password(person, folder, tmp_path)
    keep_quiet(person, on=False)
    drag_out(person, folder)
    close_the_window(person, folder, tmp_path)
    quit_it(person)
    start_again(person)


@pytest.mark.skipif(sys.platform != "linux" or not collection(), reason="there is no collection: PAPERTRAY_CORPUS may name a folder of documents")
def test_a_real_collection(person: Person) -> None:
    """Agendas, minutes, newsletters and captions that another program copies into an empty folder are all stored, found, and honest."""
    folder = person.desktop.home / "Documents" / "Board packets"
    folder.mkdir(parents=True)
    start(person)
    choose_folder(person, folder)
    person.click("push button", "Watch")
    person.see("list item", folder.name)
    files = collection()
    copy(person, files, folder)
    person.see("label", f"{len(files)} seen = {len(files)} stored", 60)
    check(person.desktop.home, files)


@pytest.mark.parametrize("person", [("--tray", "none")], indirect=True, ids=["without a tray"])
def test_without_a_tray(person: Person) -> None:
    """Where a desktop has no tray (GNOME), the window leads everywhere, closing it keeps it within reach, and it offers to quit."""
    start(person)
    person.press("alt+F4")
    person.see("label", "There is no tray here: .*")
    person.click("push button", "Keep watching in the background")
    person.see_windows()
    person.desktop.run(PAPERTRAY)
    person.see_windows("Papertray")
    person.click("push button", "Settings… .*")
    person.see("list item", "About")
    person.press("Escape")
    person.see_windows("Papertray")
    program = psutil.Process(person.program)
    person.click("push button", "Quit Papertray")
    assert not psutil.wait_procs([program], timeout=10)[1]


def start_it(person: Person) -> None:
    """The first start shows what to do, and the tray icon says the same."""
    start(person)
    person.see_tray("no folder is watched yet")
    assert "enabled" not in str(person.see("text", "Search").states).casefold(), "there is nothing to search yet"


def watch_the_folder(person: Person, folder: Path) -> None:
    """“Watch a folder…” leads to a dialog that says what is there; taken, it is stored, and a message says so."""
    choose_folder(person, folder)
    person.see("label", "2 files, all of them documents")
    person.see("combo box", "Take them all")
    person.click("push button", "Watch")
    person.wait(lambda: rows(person) == dict.fromkeys(THERE, "stored"), lambda: f"both documents, stored, instead of {rows(person)}")
    person.see("list item", f"{folder.name}, 2")
    person.see_notification(f"2 documents in {folder.name}")
    person.click_notification("Show them")


def see_documents_land(person: Person, folder: Path, desk: Path) -> None:
    """What another program copies in is in the table while it settles, and its row changes its state in place."""
    person.click("list item", "All documents, 2")
    put(person, LANDING, folder, desk)
    grown = desk / "grown"
    person.desktop.start("sh", "-c", _GROW, str(grown), *(str(folder / name) for name in LANDING))  # so that they arrive for as long as a look takes
    everything = {**THERE, **LANDING}.keys()
    arriving = {**dict.fromkeys(THERE, "stored"), **dict.fromkeys(LANDING, "arriving")}
    person.wait(lambda: rows(person) == arriving, lambda: f"rows of what is landing besides {rows(person)}")
    grown.touch()
    person.wait(lambda: rows(person) == dict.fromkeys(everything, "stored"), lambda: f"all of them stored instead of {rows(person)}")


def follow_the_notification(person: Person) -> None:
    """The message about what landed leads to exactly these documents."""
    message = person.see_notification("2 documents in Board packets")
    assert AGENDA in message.body or CAPTIONS in message.body
    person.click_notification("Show them")
    person.wait(lambda: rows(person).keys() == LANDING.keys(), lambda: f"exactly {set(LANDING)} instead of {rows(person)}")


def read_and_search(person: Person) -> None:
    """The inspector shows the text; a phrase from the middle of the agenda finds it, and its row shows the words."""
    person.click("cell", f"{re.escape(AGENDA)}, .*")
    person.click("page tab", "Text")
    person.wait(lambda: PHRASE in person.read("text", "Text of the document"), lambda: "the agenda's text")
    person.press("ctrl+f")
    person.write(f'"{PHRASE}"')
    person.wait(lambda: rows(person).keys() == {AGENDA}, lambda: f"the agenda alone instead of {rows(person)}")
    person.wait(lambda: marked(person, f"{re.escape(AGENDA)}, .*") > 0, lambda: "marked words in the agenda's row")
    person.press("Escape")
    person.wait(lambda: len(rows(person)) == 4, lambda: "all documents after the search")


def compare_versions(person: Person, folder: Path, desk: Path) -> None:
    """A document that is saved again has two versions, and the window shows what changed between them."""
    put(person, {AGENDA: CHANGED}, folder, desk)
    person.wait(lambda: ("stored", 2) in {(one["status"], one["version"]) for one in ask(person, "list")}, lambda: "its second version")  # rows move until then
    person.click("cell", f"{re.escape(AGENDA)}, .*")
    person.see("page tab", "Versions 2")
    person.click("push button", "Compare")
    person.see("label", r"\d+ changes?")
    shown = person.read("text", "What changed")
    assert "presented" in shown
    assert "amended" in shown
    person.press("Escape")
    person.see_windows("Papertray")
    person.wait(lambda: rows(person) == dict.fromkeys({**THERE, **LANDING}, "stored"), lambda: f"all stored instead of {rows(person)}")


def change_a_setting(person: Person) -> None:
    """The settings open from the tray's menu, and a folder's setting that was saved is in force."""
    person.choose_in_tray("Settings")
    person.see("label", "General")
    person.see("list item", "About")
    person.click("list item", "Board packets")
    person.click("check box", "Subfolders too")
    person.click("push button", "Save")
    person.wait(lambda: not ask(person, "folders")[0]["recursive"], lambda: "subfolders left out")
    person.press("Escape")
    person.see_windows("Papertray")


def pause_and_resume(person: Person, folder: Path, desk: Path) -> None:
    """While it is paused from the tray, what lands is seen but not read; when it goes on, it is."""
    person.choose_in_tray("Pause", "For an hour")
    person.see_tray("paused")
    person.see("push button", "Go on reading")
    put(person, LATER, folder, desk)
    person.wait(lambda: rows(person).get("Addendum.pdf") == "waiting for its turn", lambda: f"the addendum, waiting, instead of {rows(person)}")
    person.choose_in_tray("Resume")
    person.wait(lambda: rows(person)["Addendum.pdf"] == "stored", lambda: f"the addendum, stored, instead of {rows(person)}")
    person.see("push button", "Pause reading")


def keep_quiet(person: Person, *, on: bool) -> None:
    """In quiet hours nothing is told; what has landed meanwhile is told of when they are over."""
    person.press("ctrl+comma")
    person.click("list item", "Notifications")
    if on:
        person.click("check box", "Quiet hours")
        for time in ("00:00", "23:59"):
            person.press("Tab")
            person.write(time)
        (settings,) = person.desktop.home.glob("**/settings.toml")
        person.wait(lambda: '"00:00-23:59"' in settings.read_text(encoding="utf-8"), lambda: f"quiet hours in {settings.read_text(encoding='utf-8')}")
    else:
        assert not told_of(person, *LATER, *LOCKED), person.desktop.notifications()
        person.click("check box", "Quiet hours")
        person.wait(lambda: told_of(person, *LATER), lambda: "a message about what has landed in the quiet hours")
    person.press("Escape")
    person.see_windows("Papertray")


def give_a_password(person: Person, folder: Path, desk: Path) -> None:
    """A document that asks for a password is read as soon as it is given."""
    (name,) = LOCKED
    put(person, LOCKED, folder, desk)
    person.wait(lambda: rows(person).get(name) == "failed", lambda: f"{name}, which needs a password, instead of {rows(person)}")
    person.click("cell", f"{re.escape(name)}, .*")
    person.click("push button", "Give password…")
    person.see("label", f"“{re.escape(name)}” asks for a password.")
    person.write("open sesame")
    person.click("push button", "Read with it")
    person.wait(lambda: rows(person).get(name) == "stored", lambda: f"{name}, stored, instead of {rows(person)}")


def drag_out(person: Person, folder: Path) -> None:
    """A document is dragged to another program as the file that it is."""
    written = person.desktop.home / "dropped"
    program = person.desktop.start("env", QUIET, sys.executable, str(Path(drop_target.__file__)), str(written))
    place = person.wait(lambda: next((one for one in person.desktop.windows() if one.pid == program), None), lambda: "the other program")
    row = person.see("cell", f"{re.escape(AGENDA)}, .*").box.middle
    person.desktop.tell("drag", *map(str, (*row, place.x + place.width // 2, place.y + place.height // 2)))
    person.wait(written.exists, lambda: "a path that was dropped")
    assert written.read_text(encoding="utf-8") == str(folder / AGENDA)
    person.see_windows("Papertray")


def close_the_window(person: Person, folder: Path, desk: Path) -> None:
    """Closing asks once; the watching goes on; a second start brings the window of the first one back."""
    person.press("alt+F4")
    person.see("label", "Keep watching your folders.")
    person.click("push button", "Keep watching in the background")
    person.see_windows()
    put(person, LAST, folder, desk)
    person.wait(lambda: {document["name"] for document in ask(person, "list", "--status", "stored")} >= LAST.keys(), lambda: "the correction, stored")
    person.desktop.run(PAPERTRAY)
    person.see_windows("Papertray")
    person.wait(lambda: rows(person).get("Correction.pdf") == "stored", lambda: f"the correction instead of {rows(person)}")
    person.press("alt+F4")
    person.see_windows()
    assert ask(person, "list"), "the answer was remembered, and did not end the program"


def quit_it(person: Person) -> None:
    """Quit ends the program and its workers, and takes the icon away; nothing has complained."""
    processes = [psutil.Process(person.program), *psutil.Process(person.program).children(recursive=True)]
    person.choose_in_tray("Quit")
    assert not psutil.wait_procs(processes, timeout=10)[1]
    person.wait(lambda: person.desktop.tray() == ("", ()), lambda: "the end of the tray icon")
    assert person.desktop.printed() == ""
    (log,) = person.desktop.home.glob("**/papertray.log")
    assert not re.findall(r".* (?:WARNING|ERROR|CRITICAL) .*", log.read_text(encoding="utf-8"))


def start_again(person: Person) -> None:
    """The next day everything is as it was left: the documents, and the answer about closing."""
    run(person)
    person.see_windows("Papertray")
    everything = {**THERE, **LANDING, **LATER, **LOCKED, **LAST}
    person.wait(lambda: rows(person) == dict.fromkeys(everything, "stored"), lambda: f"all documents of yesterday instead of {rows(person)}")
    person.see_tray("everything is read")
    person.press("alt+F4")
    person.see_windows()
    processes = [psutil.Process(person.program)]
    person.choose_in_tray("Quit")
    assert not psutil.wait_procs(processes, timeout=10)[1]


# ---------------------------------------------------------------------------------------------------------------- what is there


def marked(person: Person, cell: str) -> int:
    """How many pixels of this cell have the colour that marks found words."""
    box = person.see("cell", cell).box
    picture = person.desktop.home / "screen.png"
    person.take_picture(picture)
    image = QImage(str(picture)).copy(QRect(box.x, box.y, box.width, box.height))
    colour = QColor(theme.LIGHT.hit).rgb()
    return sum(image.pixel(x, y) == colour for x in range(image.width()) for y in range(image.height()))


def told_of(person: Person, *names: str) -> bool:
    """Whether a message has said one of these names."""
    return any(name in f"{message.title} {message.body}" for message in person.desktop.notifications() for name in names)


def put(person: Person, documents: dict[str, bytes], folder: Path, desk: Path) -> None:
    """Have another program copy these into the folder."""
    for name, content in documents.items():
        (desk / name).write_bytes(content)
    copy(person, (desk / name for name in documents), folder)
