"""Nothing leaves the machine but what a hook of the user's posts: no other module can speak to the network, and previews load nothing."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import core

ROOT = Path(core.__file__).parents[1]
_NETWORK = ("socket", "ssl", "http", "urllib.request", "urllib3", "ftplib", "smtplib", "asyncio", "xmlrpc", "requests", "httpx", "aiohttp", "websockets")
_QT = ("PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtWebSockets", "PySide6.QtWebView")
_ALLOWED = {
    "core/hooks/posting.py": {"http", "ssl"},  # the hooks that the user made
    "core/hooks/delivering.py": {"http", "socket"},  # cuts such a post off when Papertray ends
    "gui/desktop/session_bus.py": {"socket"},  # the desktop's own bus, on this machine
    "gui/desktop/signals.py": {"socket"},  # as below
    "core/cli/running.py": {"socket"},  # a pair of sockets within the process wakes the thread that waits for signals
}


def imports(path: Path) -> Iterator[str]:
    """Every module that the file names in an import, wherever it stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def network(path: Path) -> set[str]:
    """Those of them that can speak to the network."""
    found = set(imports(path))
    return {module for module in (*_NETWORK, *_QT) for name in found if name == module or name.startswith(f"{module}.")}


def test_only_the_deliverer_of_hooks_uses_the_network() -> None:
    files = [path for package in ("core", "gui", "resources") for path in sorted((ROOT / package).rglob("*.py"))]
    found = {name: network(path) - _ALLOWED.get(name, set()) for path in files for name in [path.relative_to(ROOT).as_posix()]}
    assert {name: used for name, used in found.items() if used} == {}


def test_what_shows_documents_loads_nothing_by_itself() -> None:
    """A QTextBrowser or a QTextDocument with HTML fetches what it names; plain text and pixels do not."""
    loaders = {"setHtml", "setSource", "QTextBrowser", "QWebEngineView", "setMarkdown"}
    for path in sorted((ROOT / "gui" / "documents").rglob("*.py")):
        names = {node.attr for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Attribute)}
        assert not names & loaders, path
