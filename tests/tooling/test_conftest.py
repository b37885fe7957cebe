"""What every test is held to holds: a test that leaves something behind, or during which something complains, fails."""

from __future__ import annotations

from pathlib import Path

import pytest

CONFTEST = Path(__file__).parents[1] / "conftest.py"

# Each of these has to fail but the last ones; name, body.
_LEAKS = """
import gc
import logging
import subprocess
import sys
import threading
import warnings

import pytest

kept = []


def test_a_thread():
    kept.append(threading.Event())
    threading.Thread(target=kept[0].wait, args=(60,), daemon=True).start()


def test_a_stubborn_thread():
    threading.Thread(target=threading.Event().wait).start()


def test_a_process():
    kept.append(subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]))


def test_a_window(qtbot):
    from PySide6.QtWidgets import QLabel
    kept.append(QLabel("left open"))
    kept[-1].show()


def test_a_qt_thread(qtbot):
    from PySide6.QtCore import QThread
    kept.append(QThread())
    kept[-1].start()


def test_a_logged_warning():
    logging.getLogger("any.module").warning("disk nearly full")


def test_a_warning_of_python():
    warnings.warn("old fashioned", stacklevel=1)


def test_a_warning_of_qt(qtbot):
    from PySide6.QtCore import qWarning
    qWarning("no such slot")


def test_an_exception_in_a_thread():
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()


@pytest.mark.expects_log("disk .* full")
def test_fine_an_expected_warning():
    logging.getLogger("any.module").warning("disk nearly full")


def test_fine_a_thread_that_is_ending():
    threading.Timer(0.1, lambda: None).start()


def test_fine_a_window_in_a_cycle_of_references(qtbot):
    from PySide6.QtWidgets import QLabel
    label = QLabel("forgotten")
    label.itself = label
    label.show()


def test_fine_a_window_that_qtbot_closes(qtbot):
    from PySide6.QtWidgets import QLabel
    kept.append(QLabel("shown"))
    qtbot.addWidget(kept[-1])
    kept[-1].show()


def test_fine_a_worker_that_has_ended():
    import multiprocessing
    process = multiprocessing.get_context("spawn").Process(target=gc.collect)
    process.start()
    process.join()
    process.close()


def teardown_module():
    kept.pop(0).set()
    for thing in kept:
        if hasattr(thing, "quit"):
            thing.quit()
        if hasattr(thing, "wait"):
            thing.wait()
"""


def test_what_is_left_behind_or_complains_fails_the_test(pytester: pytest.Pytester) -> None:
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8").replace("PATIENCE = 5.0", "PATIENCE = 0.5"))
    pytester.makepyfile(_LEAKS)
    pytester.makeini("[pytest]\nqt_log_level_fail = WARNING\nfilterwarnings = error\nmarkers = expects_log: x\n")
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider", "-rA")
    lines = result.outlines
    names = {line.split("def ")[1].split("(")[0] for line in _LEAKS.splitlines() if line.startswith("def test_")}
    spoiled = {name for name in names if any(line.startswith(("ERROR", "FAILED")) and f"::{name}" in line for line in lines)}
    assert spoiled == {name for name in names if not name.startswith("test_fine_")}
    result.stdout.fnmatch_lines(
        ["*left something behind. threads:*", "*left something behind. processes:*time.sleep(60)*", "*left something behind. windows:*QLabel*"]
    )
    result.stdout.fnmatch_lines(["*WARNING any.module: disk nearly full*"])
