"""How a hook is told: the document as JSON, by a command or a signed post; what is no success is said in words."""

from __future__ import annotations

import hashlib
import hmac
import json
import sys
import threading
from pathlib import Path

import psutil
import pytest

from core.hook import Hook
from core.hooks.answers import NotTakenError, Why, recognised
from core.hooks.commands import run
from core.hooks.letters import Letter
from core.hooks.posting import post
from core.sentence import Sentence
from tests.hooks.receiver import receiving, writing_down, written

LETTER = Letter("load-7", 7, "stored", json.dumps({"id": 3, "name": "agenda é.pdf"}).encode())
HOSTS = ("127.0.0.1",)


def command(*words: str, seconds: float = 20.0) -> Hook:
    return Hook("load", command=words, time_limit=seconds)


def tell(hook: Hook) -> str:
    return run(hook, LETTER, "/library", threading.Event())


def test_a_command_gets_the_document_on_its_standard_input(tmp_path: Path) -> None:
    hook = command(*writing_down(tmp_path / "out", "print(os.environ['PAPERTRAY_EVENT'], os.environ['PAPERTRAY_DELIVERY'], os.environ['PAPERTRAY_LIBRARY'])"))
    assert tell(hook) == "stored load-7 /library"
    assert written(tmp_path / "out") == [{"id": 3, "name": "agenda é.pdf"}]


def test_no_shell_reads_a_command(tmp_path: Path) -> None:
    assert tell(command(sys.executable, "-S", "-c", "import sys; print(sys.argv[1:])", f"; touch {tmp_path / 'x'}", "$HOME", "a  b")).endswith(
        "'$HOME', 'a b']"
    )
    assert not (tmp_path / "x").exists()


def test_a_command_that_fails_says_why() -> None:
    with pytest.raises(NotTakenError, match="status 3: no database"):
        tell(command(sys.executable, "-S", "-c", "import sys; print('no database'); sys.exit(3)"))
    with pytest.raises(NotTakenError, match="nobody cannot be started"):
        tell(command("nobody"))


_STARTED = 8.0 if sys.platform == "win32" else 1.5  # seconds in which two Pythons have started, one after the other


def test_a_command_that_hangs_is_ended_with_all_that_it_started(tmp_path: Path) -> None:
    code = "import subprocess, sys; p = subprocess.Popen([sys.executable, '-S', '-c', 'import time; time.sleep(60)']); "
    code += f"open({str(tmp_path / 'pid')!r}, 'w').write(str(p.pid)); p.wait()"
    with pytest.raises(NotTakenError, match=f"longer than its {_STARTED:g} s"):
        tell(command(sys.executable, "-S", "-c", code, seconds=_STARTED))
    child, patience = int((tmp_path / "pid").read_text()), threading.Event()
    assert any(_has_ended(child) or patience.wait(0.01) for _ in range(1_000))  # a killed process may take a moment to be gone


def _has_ended(process: int) -> bool:
    """Whether it is gone, but for a line in the system's table that its parent has not read yet."""
    try:
        return psutil.Process(process).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def test_a_command_is_broken_off_when_papertray_ends() -> None:
    stopping = threading.Event()
    stopping.set()
    with pytest.raises(NotTakenError, match="ended meanwhile"):
        run(command(sys.executable, "-S", "-c", "import time; time.sleep(60)"), LETTER, "", stopping)


def test_a_post_is_signed() -> None:
    with receiving() as there:
        assert post(Hook("load", url=f"{there.url}/in?x=1", secret="s3cret"), LETTER, HOSTS, 1_700_000_000.4, lambda _: None) == "200 OK"
        ((path, headers, body),) = there.came
    assert (path, body) == ("/in?x=1", LETTER.body)
    assert (headers["X-Papertray-Event"], headers["X-Papertray-Delivery"], headers["Content-Type"]) == ("stored", "load-7", "application/json; charset=utf-8")
    expected = hmac.new(b"s3cret", b"1700000000." + LETTER.body, hashlib.sha256).hexdigest()
    assert (headers["X-Papertray-Timestamp"], headers["X-Papertray-Signature"]) == ("1700000000", f"sha256={expected}")


def test_without_a_secret_nothing_is_signed() -> None:
    with receiving() as there:
        post(Hook("load", url=there.url), LETTER, HOSTS, 0.0, lambda _: None)
        assert "X-Papertray-Signature" not in there.came[0][1]


@pytest.mark.parametrize("hosts", [(), ("example.org",), ("127.0.0.2", "*.0.0.9")])
def test_only_hosts_of_the_settings_are_posted_to(hosts: tuple[str, ...]) -> None:
    with receiving() as there, pytest.raises(NotTakenError, match=r"127\.0\.0\.1 is not among the hosts"):
        post(Hook("load", url=there.url), LETTER, hosts, 0.0, lambda _: None)
    assert there.came == []


def test_a_redirect_is_followed_on_the_same_host_only() -> None:
    with receiving() as there, receiving() as other:
        there.answer = lambda path, _: (308, "/new") if path == "/old" else (200, "")
        post(Hook("load", url=f"{there.url}/old"), LETTER, HOSTS, 0.0, lambda _: None)
        assert [(path, body) for path, _, body in there.came] == [("/old", LETTER.body), ("/new", LETTER.body)]
        there.answer = lambda _path, _number: (307, other.url)
        with pytest.raises(NotTakenError, match="another host, which is not followed"):
            post(Hook("load", url=there.url), LETTER, ("127.0.0.1", "*"), 0.0, lambda _: None)
        assert other.came == []
        there.answer = lambda _path, _number: (307, "/round")
        with pytest.raises(NotTakenError, match="again and again"):
            post(Hook("load", url=there.url), LETTER, HOSTS, 0.0, lambda _: None)


def test_what_is_no_success_is_said() -> None:
    with receiving() as there:
        there.answer = lambda _path, _number: (503, "")
        with pytest.raises(NotTakenError, match="503 Service Unavailable"):
            post(Hook("load", url=there.url), LETTER, HOSTS, 0.0, lambda _: None)
    with pytest.raises(NotTakenError, match="cannot be reached"):
        post(Hook("load", url=there.url), LETTER, HOSTS, 0.0, lambda _: None)


def test_an_address_that_does_not_answer_is_not_waited_for() -> None:
    with receiving() as there:
        asleep = threading.Event()

        def answer_late(_path: str, _number: int) -> tuple[int, str]:
            asleep.wait(20.0)
            return 200, ""

        there.answer = answer_late
        with pytest.raises(NotTakenError, match=r"within 1 s"):
            post(Hook("load", url=there.url, time_limit=1.0), LETTER, HOSTS, 0.0, lambda _: None)
        asleep.set()


@pytest.mark.parametrize("why", Why)
def test_an_answer_in_the_log_is_known_again_for_what_it_was(why: Why) -> None:
    error = NotTakenError(why, "first.example", "503: no, thank you")
    known = recognised(str(error))
    assert isinstance(known, Sentence)
    assert (known, known.template) == (str(error), str(why))
    assert recognised("Done, thank you.") == "Done, thank you."
