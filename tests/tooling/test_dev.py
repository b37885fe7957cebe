"""`dev.py` on machines unlike this one: nothing installed, no network, no rights, another package manager, no display."""

from __future__ import annotations

import ast
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import dev

POSIX = pytest.mark.skipif(os.name == "nt", reason="shell scripts stand in for programs")
CURSOR = dev.Part("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor")


def script(path: Path, *lines: str) -> None:
    """A program made of these lines of shell."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(("#!/bin/sh", *lines)), encoding="utf-8")
    path.chmod(0o755)


def only(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let PATH be this folder alone."""
    folder.mkdir(exist_ok=True)
    monkeypatch.setenv("PATH", str(folder))


def test_it_needs_nothing_but_python() -> None:
    tree = ast.parse(Path(dev.__file__).read_text(encoding="utf-8"))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in imported} <= sys.stdlib_module_names


@pytest.mark.parametrize(("words", "status"), [([], 0), (["--help"], 0), (["tset"], 2)])
def test_it_says_what_it_can_do(words: list[str], status: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(words) == status
    assert "python3 dev.py run [FOLDER…]" in capsys.readouterr().err


def test_an_older_python_is_told_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(dev, "OLDEST", (99, 0))
    assert dev.main(["check"]) == 2
    assert "needs Python 99.0 or newer" in capsys.readouterr().err


def test_each_check_is_heard_whole_and_beside_the_tests_only_those_that_failed(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(
        dev, "CHECKS", [("-c", f"import sys; print({word!r}, file=sys.stderr); sys.exit({status})") for word, status in (("fine", 0), ("bad", 2))]
    )
    assert dev.hear_checks(dev.start_checks()) == 2
    assert capfdbinary.readouterr().out.split() == [b"fine", b"bad"]
    assert dev.hear_checks(dev.start_checks(), only_failed=True) == 2
    assert capfdbinary.readouterr().out.split() == [b"bad"]


# ------------------------------------------------------------------------------------------------ the system's own packages


@pytest.mark.skipif(sys.platform != "linux", reason="libraries are looked for on Linux only")
def test_what_the_system_has_is_found() -> None:
    assert dev.is_there("libc.so.6")
    assert dev.is_there("sh")
    assert not dev.is_there("libnosuchthing.so.1")
    assert not dev.is_there("nosuchthing")


@pytest.mark.parametrize(
    ("tool", "line"),
    [
        ("dnf", "sudo dnf install 'libxcb-cursor.so.0()(64bit)' binutils"),
        ("zypper", "sudo zypper install 'libxcb-cursor.so.0()(64bit)' binutils"),
        ("pacman", "sudo pacman -S xcb-util-cursor binutils"),
    ],
)
@POSIX
def test_other_systems_are_told_exactly_what_to_install(tool: str, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script(tmp_path / tool)
    only(monkeypatch, tmp_path)
    with pytest.raises(dev.TroubleError, match="missing") as trouble:
        dev.provide([CURSOR, dev.Part("objcopy", "binutils", "binutils")])
    assert str(trouble.value).endswith(line)


def test_without_a_package_manager_the_libraries_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch, tmp_path / "nothing")
    with pytest.raises(dev.TroubleError, match=r"^These are missing: libxcb-cursor\.so\.0\. Install"):
        dev.provide([CURSOR])


@POSIX
def test_without_rights_one_line_says_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script(tmp_path / "apt-get", "exit 99")
    script(tmp_path / "sudo", "exit 1")  # it would ask for a password
    only(monkeypatch, tmp_path)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(dev.TroubleError, match=r"try again: sudo apt-get install libxcb-cursor0$"):
        dev.provide([CURSOR])


@POSIX
def test_apt_is_asked_for_the_name_that_this_release_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    asked = tmp_path / "asked"
    script(tmp_path / "bin" / "apt-get", f'echo "$@" >> {asked}')
    script(tmp_path / "bin" / "apt-cache", 'test "$2" = libglib2.0-0t64 || test "$2" = libgl1')
    (tmp_path / "bin" / "env").symlink_to(shutil.which("env") or "")
    only(monkeypatch, tmp_path / "bin")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    dev.provide([dev.Part("libGL.so.1", "libgl1", ""), dev.Part("libglib-2.0.so.0", "libglib2.0-0", "")])
    assert asked.read_text(encoding="utf-8").splitlines()[-1].endswith("install -y --no-install-recommends libgl1 libglib2.0-0t64")
    assert capsys.readouterr().err == "Installing from the system's packages: libgl1 libglib2.0-0 …\n"


@POSIX
def test_what_apt_could_not_do_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script(tmp_path / "apt-get", 'echo "E: Unable to locate package libxcb-cursor0" >&2; exit 100')
    script(tmp_path / "apt-cache", "exit 1")
    (tmp_path / "env").symlink_to(shutil.which("env") or "")
    only(monkeypatch, tmp_path)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with pytest.raises(dev.TroubleError, match=r"\(E: Unable to locate package libxcb-cursor0\).*: apt-get install libxcb-cursor0$") as trouble:
        dev.provide([CURSOR])
    assert "\n" not in str(trouble.value)


# ----------------------------------------------------------------------------------------------------- a project elsewhere


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A copy of the project in another place that is set up already; its program prints how it was called, and then waits for Ctrl-C."""
    root = tmp_path / "project with spaces"
    root.mkdir()
    for name in ("dev.py", "requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        shutil.copy(dev.ROOT / name, root)
    script(root / ".venv/bin/python", f'exec "{dev.PYTHON}" "$@"')
    script(
        root / ".venv/bin/papertray",
        'for word in "$@"; do echo "[$word]"; done',
        "trap 'exit 7' INT",
        "pwd",
        'test -z "$WAITS" || while :; do sleep 0.05; done',
    )
    stamp = {name: dev.digest(name) for name in ("requirements.lock", "requirements-dev.lock")}
    stamp["project"] = dev.project()
    stamp["made for"] = "Python {}.{} in {}".format(*sys.version_info[:2], root)
    (root / ".venv/setup.json").write_text(json.dumps(stamp), encoding="utf-8")
    return root


def environment(**more: str) -> dict[str, str]:
    """The present environment without a display, and with these."""
    return {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}} | more


def call(root: Path, words: Sequence[str], folder: Path | None = None, **more: str) -> subprocess.CompletedProcess[str]:
    """`dev.py` of that project, with these words, started in `folder`."""
    command = [sys.executable, "-I", str(root / "dev.py"), *words]
    return subprocess.run(command, cwd=folder or root, env=environment(**more), capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)


@POSIX
def test_run_starts_the_window_where_there_is_a_display(elsewhere: Path, tmp_path: Path) -> None:
    done = call(elsewhere, ["run", "Board packets", "--library", "L"], tmp_path, QT_QPA_PLATFORM="offscreen")
    assert done.stdout.splitlines() == ["[Board packets]", "[--library]", "[L]", str(tmp_path)]
    assert (done.stderr, done.returncode) == ("", 0)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_run_watches_in_the_terminal_where_there_is_no_display(elsewhere: Path, tmp_path: Path) -> None:
    done = call(elsewhere, ["run", "Board packets"], tmp_path)
    assert done.stdout.splitlines() == ["[watch]", "[Board packets]", str(tmp_path)]
    assert done.stderr.count("\n") == 1
    assert "no display" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_run_makes_and_names_an_inbox_when_no_folder_is_named(elsewhere: Path, tmp_path: Path) -> None:
    done = call(elsewhere, ["run"], XDG_DOCUMENTS_DIR=str(tmp_path / "My documents"))
    inbox = tmp_path / "My documents" / "Papertray inbox"
    assert inbox.is_dir()
    assert f"[{inbox}]" in done.stdout.splitlines()
    assert str(inbox) in done.stderr


@POSIX
def test_ctrl_c_goes_to_the_program_and_its_status_comes_back(elsewhere: Path) -> None:
    command = [sys.executable, "-I", str(elsewhere / "dev.py"), "run"]
    with subprocess.Popen(
        command, env=environment(QT_QPA_PLATFORM="offscreen", WAITS="yes"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("/")  # it runs
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=30)
    assert (process.returncode, said) == (7, "")


@POSIX
def test_a_venv_of_another_place_is_made_again_and_no_network_is_one_line(elsewhere: Path) -> None:
    (elsewhere / ".venv/setup.json").write_text("{}", encoding="utf-8")
    done = call(elsewhere, ["run"], QT_QPA_PLATFORM="offscreen", PIP_INDEX_URL="http://127.0.0.1:9/simple", PIP_RETRIES="0", PIP_CONFIG_FILE=os.devnull)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    *steps, trouble = done.stderr.splitlines()
    assert steps == ["Making .venv …", "Installing the packages of requirements.lock: a few minutes, the first time …"]
    assert trouble.startswith("dev.py: The packages could not be installed (No matching distribution found for")
    assert "See that the package index can be reached, and try again" in trouble
