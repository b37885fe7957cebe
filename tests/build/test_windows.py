"""The same spec makes the Windows program: built by a Windows Python under Wine, and started there as a double click starts it.

Where the means for that are not beside the checkout this is skipped; a release is built and looked at on Windows itself.
"""

from __future__ import annotations

import importlib.metadata
import os
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.build.programs import DOCUMENTS, PHRASE, Bundle, drop, running, stored, wait_for
from tests.formats.build_pictures import MINUTES, page, saved

ROOT = Path(__file__).parents[2]
MEANS = ROOT.parent / "shared" / "windows" / "setup_wine_python"
# Kept, so that a second run is shorter; outside the checkout, because Wine's drive Z: is a link to everything, which other tools would follow.
WORK = Path(tempfile.gettempdir()) / "papertray-windows"
BUILD_SECONDS = 1800
_ONLY_TO_INSTALL = {"setuptools"}  # which the lock file has beside what the program needs
# Windows 10 has this library and Debian's Wine does not; Qt's PDF module and cryptography's get their random numbers from it.
RANDOM_NUMBERS = """
#include <windows.h>
#include <ntsecapi.h>
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size) { return RtlGenRandom(data, (ULONG)size); }
"""
# What a lock file's markers are held against; pip itself would ask the system it runs on.
WINDOWS = {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "python_version": "3.11", "python_full_version": "3.11.0"}

pytestmark = [
    pytest.mark.bundle,
    pytest.mark.wine,
    pytest.mark.skipif(not MEANS.exists(), reason=f"there is no {MEANS}, which sets up a Windows Python under Wine"),
]


@pytest.fixture(scope="module")
def windows_python() -> Iterator[str]:
    """The Windows Python's command, with the packages of the lock file."""
    WORK.mkdir(parents=True, exist_ok=True)
    wanted = WORK / "requirements.txt"
    wanted.write_text("\n".join(windows_pins()), encoding="utf-8")
    subprocess.run(["bash", str(MEANS), str(WORK / "python"), "-r", str(wanted)], check=True, timeout=BUILD_SECONDS)
    drive = WORK / "python" / "prefix" / "drive_c"
    add_random_numbers(drive / "windows" / "system32" / "bcryptprimitives.dll")
    install_what_target_leaves_out(drive / "Python")
    command = str(WORK / "python" / "wine-python")
    yield command
    subprocess.run([command, "--stop"], check=False, timeout=60)


def add_random_numbers(library: Path) -> None:
    """Build the library that this Wine lacks."""
    if not library.exists():
        source = WORK / "random_numbers.c"
        source.write_text(RANDOM_NUMBERS, encoding="ascii")
        subprocess.run(["x86_64-w64-mingw32-gcc", "-shared", "-O2", "-s", "-o", str(library), str(source), "-ladvapi32"], check=True, timeout=120)


def install_what_target_leaves_out(python: Path) -> None:
    """`pip --target` puts data for the whole installation among the packages; and what a package says of itself Papertray has only when it is installed."""
    packages = python / "Lib" / "site-packages"
    if (packages / "share").exists():
        shutil.copytree(packages / "share", python / "share", dirs_exist_ok=True)
    own = next(file for file in importlib.metadata.files("papertray") or () if file.name == "METADATA")
    here = Path(str(own.locate())).parent
    shutil.copytree(here, packages / here.name, dirs_exist_ok=True)


def windows_pins(lock: str = "requirements-dev.lock") -> list[str]:
    """The lock file's pins as they are on Windows (their hashes are checked when the lock file itself is installed)."""
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    pins = [Requirement(line.rstrip(" \\")) for line in lines if re.match(r"[a-z0-9]", line)]
    return [f"{pin.name}{pin.specifier}" for pin in pins if pin.marker is None or pin.marker.evaluate(WINDOWS)]


@pytest.fixture(scope="module")
def bundle(windows_python: str) -> Bundle:
    """The Windows program folder, just built; its programs start in a display of their own."""
    folder = WORK / "dist"
    shutil.rmtree(folder, ignore_errors=True)
    words = ["-m", "PyInstaller", "--noconfirm", "--log-level=WARN", f"--distpath={folder}", f"--workpath={WORK / 'work'}", "build_exe.spec"]
    subprocess.run([windows_python, *words], cwd=ROOT, check=True, timeout=BUILD_SECONDS)
    wine = (windows_python, "--wine")
    return Bundle(folder / "Papertray", wine, ("xvfb-run", "-a", *wine, "start", "/wait", "/unix"), ".exe", "Z:", {"HOME": os.environ.get("HOME", "/")})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder to watch."""
    (tmp_path / "Board packets").mkdir()
    return tmp_path / "Board packets"


def test_the_command_line_stores_what_lands(bundle: Bundle, folder: Path, tmp_path: Path) -> None:
    library = bundle.path(tmp_path / "library")
    notice = "notice.png"
    (folder / notice).write_bytes(saved(page(MINUTES), "PNG", dpi=(150, 150)))
    with running(bundle.command("watch", bundle.path(folder), "--library", library, "--json")) as program:
        wait_for(program, "ready")
        drop(folder)
        landed: Counter[str] = Counter()
        while not (landed.keys() >= DOCUMENTS.keys() and landed[notice] > 1):  # once as it is, once with what was recognised on it
            landed[wait_for(program, "stored")["path"].split("\\")[-1]] += 1
        stop(bundle)
    assert len(bundle.ask("search", f'"{PHRASE}"', "--library", library)) == len(DOCUMENTS)
    assert len(bundle.ask("search", '"opening hours"', "--library", library)) == 1


def test_the_folder_tells_the_licences_of_all_that_is_in_it(bundle: Bundle) -> None:
    """The window's list is made from what the packages say of themselves, which lies beside them; so does the data of text recognition."""
    inside = bundle.folder / "_internal"
    told = {canonicalize_name(place.name.split("-")[0]) for place in inside.glob("*.dist-info")}
    needed = {canonicalize_name(re.split("[=@ ]", pin)[0]) for pin in windows_pins("requirements.lock")}
    assert needed - told - _ONLY_TO_INSTALL == set()
    assert {file.name for file in (inside / "tessdata").iterdir()} >= {"eng.traineddata", "osd.traineddata"}


def test_a_double_click_starts_the_application_and_it_stores_what_lands(bundle: Bundle, folder: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    with running(bundle.application(bundle.path(folder), "--library", bundle.path(library))):
        drop(folder)
        documents = stored(bundle, library)
        stop(bundle)
    assert documents.keys() == DOCUMENTS.keys()


def stop(bundle: Bundle) -> None:
    """End all programs of this Wine: none of them hears a signal of this system."""
    subprocess.run([bundle.start[0], "--stop"], check=False, timeout=60)
