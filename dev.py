"""Everything that is done with this project, on Linux, Windows and macOS, with nothing but Python 3.11 or newer.

    python3 dev.py run [FOLDER…]   start Papertray; without a display it watches the folders in this terminal
    python3 dev.py test [ARGS…]    check, then pytest; ARGS go to pytest (--desktop: fail where there is no virtual desktop)
    python3 dev.py check           format, lint, types, and who may import whom
    python3 dev.py bench [ARGS…]   the measurements, each beside its peer
    python3 dev.py storm [ARGS…]   programs at work on real files, Papertray killed and frozen meanwhile, and a judgement (--help: more)
    python3 dev.py corpus DIR …    read everything below DIR as the application does, and say what became of it (--help: more)
    python3 dev.py fuzz [ARGS…]    damaged samples of every format through the real workers (--minutes N: for how long)
    python3 dev.py build [ARGS…]   make the program folder dist/Papertray and try it (--wine: the Windows one under Wine as well)
    python3 dev.py pictures        make the pictures in docs/ again
    python3 dev.py words           gather what is to be translated, and compile the tables of the languages
    python3 dev.py lock [ARGS…]    write the lock files from pyproject.toml (--upgrade: with the newest versions)

Each command first sets up what it needs and is not there yet, saying so: the folder .venv, the packages of the lock file (by
their hashes), and on Linux the system's libraries that Qt needs. When nothing is missing that takes a fraction of a second.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
EXE = ".exe" if os.name == "nt" else ""
PYTHON = BIN / f"python{EXE}"
STAMP = VENV / "setup.json"  # what has been set up, so that nothing is asked twice
LOG = VENV / "setup.log"
OLDEST = (3, 11)
PROCESSES = max(2, os.cpu_count() or 1)  # that the tests are shared out to: with more the workers, which are niced, would hardly get a turn
RUNTIME, DEVELOPMENT = "requirements.lock", "requirements-dev.lock"


class TroubleError(Exception):
    """Something outside this program is missing; the text is one line that says what, and how to mend it."""


class Part(NamedTuple):
    """A library (by its soname) or program of the system, and the packages that have it on Debian and its kin, and on Arch."""

    name: str
    apt: str
    arch: str


QT = (
    Part("libGL.so.1", "libgl1", "libglvnd"),  # from here on to import Qt
    Part("libEGL.so.1", "libegl1", "libglvnd"),
    Part("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
    Part("libdbus-1.so.3", "libdbus-1-3", "dbus"),
    Part("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    Part("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    Part("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),  # from here on to show a window
    Part("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    Part("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    Part("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    Part("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
    Part("libwayland-cursor.so.0", "libwayland-cursor0", "wayland"),
    Part("libwayland-egl.so.1", "libwayland-egl1", "wayland"),
)
BUILD = (
    Part("objcopy", "binutils", "binutils"),
    Part(sysconfig.get_config_var("INSTSONAME") or "", "libpython{}.{}".format(*sys.version_info), "python"),
)


# ---------------------------------------------------------------------------------------------------------- the commands


def run(arguments: list[str]) -> int:
    """Start the application; where there is no display, the same work in this terminal."""
    program = str(BIN / f"papertray{EXE}")
    if has_display():
        set_up(RUNTIME, QT)
        return hand_over([program, *arguments])
    set_up(RUNTIME)
    say("There is no display here, so Papertray works in this terminal, without its window (Ctrl-C ends it): papertray watch")
    return hand_over([program, "watch", *(arguments or [inbox()])])


def test(arguments: list[str]) -> int:
    """Everything that can be proved here. The checks run beside the tests and are heard after them; all go to their end, so that one run tells all."""
    set_up(DEVELOPMENT, QT)
    checks = start_checks()
    tested = python("-m", "pytest", f"--numprocesses={PROCESSES}", "--dist=worksteal", *arguments)  # later words win: `-n 0` for one process
    checked = hear_checks(checks, only_failed=True)
    if checked:
        say("The tests are over, but a check beside them has failed: `python3 dev.py check` shows it again.")
    return tested or checked


def check(_: list[str]) -> int:
    """What can be said without running the program."""
    set_up(DEVELOPMENT)
    return hear_checks(start_checks())


def bench(arguments: list[str]) -> int:
    """The measurements of the documentation, taken again."""
    set_up(DEVELOPMENT, QT)
    return python("-m", "tests.bench", *arguments)


def storm(arguments: list[str]) -> int:
    """Programs at work on real files, the real command under fire, and a judgement."""
    set_up(DEVELOPMENT)
    return python("-m", "tests.storm", *arguments)


def corpus(arguments: list[str]) -> int:
    """A collection through the real pipeline, and what became of each of its files."""
    set_up(DEVELOPMENT)
    start = "import sys; from tests.corpus.__main__ import main; sys.exit(main(sys.argv[1:]))"  # by -c: workers would run a main module that has a name again
    return python("-c", start, *(os.path.abspath(word) if os.path.isdir(word) else word for word in arguments))


def fuzz(arguments: list[str]) -> int:
    """Damaged samples through the real workers."""
    set_up(DEVELOPMENT)
    return python("-c", "import sys; from tests.fuzz.__main__ import main; sys.exit(main(sys.argv[1:]))", *arguments)


def build(arguments: list[str]) -> int:
    """The program folder that people get, and the test that starts it."""
    set_up(DEVELOPMENT, (*QT, *(BUILD if sys.platform == "linux" else ())))
    failed = python("-m", "PyInstaller", "--noconfirm", "--log-level=WARN", "build_exe.spec")
    patience = "faulthandler_timeout=3600"  # building for Windows is part of a test
    return failed or python("-m", "pytest", "-o", patience, "tests/build", "--bundle", *arguments)


def pictures(arguments: list[str]) -> int:
    """The documentation's pictures, from a real run on a virtual desktop."""
    set_up(DEVELOPMENT, QT)
    return python("-m", "tests.desktop.pictures", *arguments)


def words(_: list[str]) -> int:
    """The tables of the languages, of the words as they are in the code now."""
    set_up(DEVELOPMENT, QT)
    return python("-m", "tests.languages")


def lock(arguments: list[str]) -> int:
    """Both lock files; the second has every pin of the first."""
    set_up(DEVELOPMENT)
    write = "-m uv pip compile pyproject.toml --quiet --universal --python-version=3.11 --generate-hashes --no-header --no-config".split()
    failed = python(*write, "--extra=ocr", "--group=setup", f"--output-file={RUNTIME}", *arguments)
    return failed or python(*write, "--all-extras", "--group=setup", "--group=dev", f"--constraints={RUNTIME}", f"--output-file={DEVELOPMENT}", *arguments)


_ALL = (run, test, check, bench, storm, corpus, fuzz, build, pictures, words, lock)
COMMANDS: dict[str, Callable[[list[str]], int]] = {command.__name__: command for command in _ALL}
CHECKS = (
    ("-m", "ruff", "format", "--check", "--quiet"),
    ("-m", "ruff", "check", "--quiet"),
    ("-m", "mypy", "--no-error-summary"),
    ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache", "--no-logo"),
)


def start_checks() -> list[subprocess.Popen[bytes]]:
    """All of them, side by side; each one's words are kept apart until `hear_checks`."""
    return [subprocess.Popen([str(PYTHON), *words], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) for words in CHECKS]


def hear_checks(checks: list[subprocess.Popen[bytes]], *, only_failed: bool = False) -> int:
    """What each one says, one after the other; returns the worst status."""
    for process in checks:
        said, _ = process.communicate()
        if process.returncode or not only_failed:
            sys.stdout.buffer.write(said)
            sys.stdout.flush()
    return max(process.returncode for process in checks)


# ------------------------------------------------------------------------------------------------------------- setting up


def set_up(lock_file: str, parts: Sequence[Part] = ()) -> None:
    """See to the system's parts, .venv, the packages of this lock file, and the project itself. Raises `TroubleError`."""
    if sys.platform == "linux":
        provide([part for part in parts if not is_there(part.name)])
    done = stamp()
    if done.get("made for") != made_for() or not PYTHON.exists():
        make_venv()
        done = {"made for": made_for()}
    if done.get(lock_file) != digest(lock_file):
        say(f"Installing the packages of {lock_file}: a few minutes, the first time …")
        remove_strangers()
        pip("install", "--no-input", "--require-hashes", "--only-binary=:all:", "-r", str(ROOT / lock_file))
        done |= {name: digest(name) for name in {RUNTIME, lock_file}}  # the second lock file has all of the first
    if done.get("project") != project():
        say("Installing Papertray itself, from this folder …")
        pip("install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        done["project"] = project()
    if done != stamp():
        STAMP.write_text(json.dumps(done, indent=1), encoding="utf-8")


def stamp() -> dict[str, str]:
    """What has been set up; nothing, when it is not known."""
    try:
        found: dict[str, str] = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found


def made_for() -> str:
    """What .venv depends on: made for another Python or for another place, it has to be made again."""
    return "Python {}.{} in {}".format(*sys.version_info[:2], ROOT)


def digest(name: str) -> str:
    """The SHA-256 of one of the project's files."""
    return hashlib.sha256((ROOT / name).read_bytes()).hexdigest()


def project() -> str:
    """What of pyproject.toml an installation depends on."""
    import tomllib  # noqa: PLC0415  # an older Python, which lacks it, has to come as far as being told so

    tables = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return hashlib.sha256(repr((tables["build-system"], tables["project"], tables["tool"]["setuptools"])).encode()).hexdigest()


def make_venv() -> None:
    """A new .venv. Debian's Python comes without the means (a package of its own), which are installed first."""
    if importlib.util.find_spec("ensurepip") is None:
        provide([Part("ensurepip", "python{}.{}-venv".format(*sys.version_info), "python")])
    say("Making .venv …")
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], capture_output=True, text=True, check=False)
    if made.returncode:
        raise TroubleError(f"{VENV} could not be made: {last_line(made.stdout + made.stderr)}. Remove it, see that there is room, and try again.")


def remove_strangers() -> None:
    """Take out what no lock file names any more: what works only by its leave would fail elsewhere. Raises `TroubleError`."""
    script = "import importlib.metadata as m; print(*(d.metadata['Name'] for d in m.distributions()), sep='\\n')"
    there = subprocess.run([str(PYTHON), "-c", script], capture_output=True, text=True, check=True).stdout.split()
    named = {line.split("==")[0] for line in (ROOT / DEVELOPMENT).read_text(encoding="utf-8").splitlines()}
    strangers = [name for name in there if re.sub("[-_.]+", "-", name).lower() not in named | {"pip", "papertray"}]
    if strangers:
        pip("uninstall", "--yes", *strangers)


def pip(*words: str) -> None:
    """Let pip work; its words go to a file, and the one that matters to the reader. Raises `TroubleError`."""
    command = [str(PYTHON), "-m", "pip", *words, "--disable-pip-version-check"]
    with LOG.open("w", encoding="utf-8") as log:
        failed = subprocess.run(command, stdout=log, stderr=subprocess.STDOUT, check=False).returncode
    if failed:
        error = last_line("\n".join(line for line in LOG.read_text("utf-8", "replace").splitlines() if line.startswith("ERROR:")))
        raise TroubleError(
            f"The packages could not be installed ({error}). See that the package index can be reached, and try again; all was written to {LOG}."
        )


# ----------------------------------------------------------------------------------------------- the system's own packages


def is_there(name: str) -> bool:
    """Whether the system has this library (it loads) or program (it is on PATH)."""
    if ".so" not in name:
        return shutil.which(name) is not None
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def provide(missing: list[Part]) -> None:
    """Install these where apt can; elsewhere say exactly what to install. Raises `TroubleError`."""
    if not missing:
        return
    apt = " ".join(dict.fromkeys(part.apt for part in missing))
    ways = {
        "apt-get": f"apt-get install {apt}",
        "dnf": "dnf install " + " ".join(provides(part) for part in missing),
        "zypper": "zypper install " + " ".join(provides(part) for part in missing),
        "pacman": "pacman -S " + " ".join(dict.fromkeys(part.arch for part in missing)),
    }
    way = next((words for tool, words in ways.items() if shutil.which(tool)), None)
    if way is None:
        raise TroubleError(f"These are missing: {', '.join(part.name for part in missing)}. Install them with your system's package manager, and try again.")
    if not way.startswith("apt-get"):
        raise TroubleError(f"Some of the system's parts are missing. Install them, and try again: sudo {way}")
    apt_install(apt.split(), way)


def provides(part: Part) -> str:
    """How RPM calls what has this part: libraries are found by their sonames."""
    return f"'{part.name}()(64bit)'" if ".so" in part.name else part.arch


def apt_install(packages: list[str], way: str) -> None:
    """Install these Debian packages as root, or by a sudo that asks nothing. Raises `TroubleError`."""
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if sudo and (shutil.which("sudo") is None or subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode):
        raise TroubleError(f"Some of the system's parts are missing. Install them, and try again: sudo {way}")
    say(f"Installing from the system's packages: {' '.join(packages)} …")
    apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
    subprocess.run([*apt, "update"], capture_output=True, check=False)  # a failure shows in the next step, if it matters
    command = [*apt, "install", "-y", "--no-install-recommends", *(todays_name(package) for package in packages)]
    installed = subprocess.run(command, capture_output=True, text=True, check=False)
    if installed.returncode:
        raise TroubleError(f"apt-get could not install them ({last_line(installed.stderr)}). Mend that, or install them yourself, and try again: {way}")


def todays_name(package: str) -> str:
    """The package's name on this release: since 2024 some end in t64 (with 64-bit times) and provide the old name only virtually."""
    for name in (package, f"{package}t64"):
        if subprocess.run(["apt-cache", "show", name], capture_output=True, check=False).returncode == 0:
            return name
    return package


# ------------------------------------------------------------------------------------------------------------ small things


def has_display() -> bool:
    """Whether windows can be shown (or Qt was told where to draw them)."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def inbox() -> str:
    """The folder that is watched when none was named: made, and said. Raises `TroubleError`."""
    asked = "import core.paths; inbox = core.paths.default_inbox(); inbox.mkdir(parents=True, exist_ok=True); print(inbox)"
    answer = subprocess.run([str(PYTHON), "-X", "utf8", "-c", asked], capture_output=True, encoding="utf-8", check=False)
    if answer.returncode:
        raise TroubleError(f"There is no inbox to watch ({last_line(answer.stderr)}). Name a folder: python3 dev.py run FOLDER")
    folder = answer.stdout.strip()
    say(f"No folder was named: put documents into {folder}")
    return folder


def python(*words: str) -> int:
    """Run .venv's Python in the project's folder and return its status; Ctrl-C ends it, not us."""
    return wait(subprocess.Popen([str(PYTHON), *words], cwd=ROOT))


def hand_over(command: list[str]) -> int:
    """Become this program, in the folder where we were started; on Windows, where that cannot be, run it and return its status."""
    if os.name != "nt":
        os.execv(command[0], command)
    return wait(subprocess.Popen(command))


def wait(process: subprocess.Popen[bytes]) -> int:
    """Wait to the end; Ctrl-C has reached the program as well, which ends as it likes."""
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


def last_line(text: str) -> str:
    """The last line that says anything, without the full stop at its end."""
    return next((line.strip().removeprefix("ERROR: ").rstrip(".") for line in reversed(text.splitlines()) if line.strip()), "no reason was given")


def say(line: str) -> None:
    """Tell the person at the terminal, before whatever comes next."""
    print(line, file=sys.stderr, flush=True)


def main(words: list[str]) -> int:
    """The command that these words name; 2 when there is none such."""
    if sys.version_info < OLDEST:
        say("Papertray needs Python {}.{} or newer; this is {}.{}.".format(*OLDEST, *sys.version_info[:2]))
        return 2
    command = COMMANDS.get(words[0]) if words else None
    if command is None:
        say(__doc__)
        return 0 if words[:1] in ([], ["--help"], ["-h"]) else 2
    try:
        return command(words[1:])
    except TroubleError as trouble:
        say(f"dev.py: {trouble}")
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
