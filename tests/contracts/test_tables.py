"""Every table's other ends exist: adding a row without its other half fails here."""

from __future__ import annotations

import ast
import dataclasses
import re
import sqlite3
from pathlib import Path

import core
from core import settings
from core.control import _COMMANDS
from core.errors import REASONS
from core.events import FEED, What
from core.extraction.factory import ExtractorFactory
from core.filters import RULE_WORDS, RULES
from core.formats import BY_KEY, FORMATS, READERS
from core.remedies import ACTIONS, REMEDIES, TRIES
from core.setting import check
from core.storage.schema import MIGRATIONS

CORE = Path(core.__file__).parent


def test_every_setting_is_a_field_with_the_same_default() -> None:
    for table, kind in ((settings.FOLDER_SETTINGS, settings.FolderSettings), (settings.GENERAL_SETTINGS, settings.Settings)):
        fields = {field.name: field.default for field in dataclasses.fields(kind) if field.name not in {"path", "folders", "searches"}}
        assert fields == {row.name: row.default for row in table}
        assert all(check(row, row.default) == row.default for row in table)


def test_every_format_has_its_extractor_in_its_version() -> None:
    factory = ExtractorFactory()
    for row in FORMATS:
        reader = factory.for_format(row)
        assert (reader is not None) == bool(row.extractor)
        if reader is not None:
            assert (reader.name, reader.version) == (row.extractor, READERS[row.extractor])
    assert len(BY_KEY) == len(FORMATS) + 1


def test_every_reason_that_the_code_gives_is_in_the_table() -> None:
    known = {*REASONS, "no_document", "changed", "vanished"}
    for path in CORE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"ExtractionError", "CannotReadError"}:
                codes = [c.value for a in node.args[:1] for c in ast.walk(a) if isinstance(c, ast.Constant) and isinstance(c.value, str)]
                assert set(codes) <= known | {"win32"}, (path, codes)


def test_every_remedy_is_for_a_reason_and_of_actions_that_are() -> None:
    assert REMEDIES.keys() <= REASONS.keys()
    assert {action for actions in REMEDIES.values() for action in actions} == ACTIONS.keys()
    assert TRIES.keys() <= {code for code, reason in REASONS.items() if reason.heals}
    assert {code for code, reason in REASONS.items() if reason.heals} <= REMEDIES.keys()


def test_every_rule_has_words() -> None:
    assert {name for name, _, _ in RULES} <= RULE_WORDS.keys()


def test_the_feed_is_what_the_view_shows() -> None:
    connection = sqlite3.connect(":memory:")
    for migrate in MIGRATIONS:
        migrate(connection)
    (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'v_changes'").fetchone()
    connection.close()
    shown = set(re.findall(r"'(\w+)'", sql.partition("WHERE")[2]))
    assert shown == {event.value for event in FEED}
    assert shown < {event.value for event in What}


def test_the_views_keep_their_columns() -> None:
    """The contract for programs that read the library: columns may be added, never taken away."""
    connection = sqlite3.connect(":memory:")
    for migrate in MIGRATIONS:
        migrate(connection)
    columns = {view: [row[0] for row in connection.execute("SELECT name FROM pragma_table_info(?)", (view,))] for view in _VIEWS}
    connection.close()
    for view, expected in _VIEWS.items():
        assert columns[view][: len(expected)] == expected


def test_every_command_of_the_door_can_be_sent() -> None:
    assert all(dataclasses.is_dataclass(kind) for kind in _COMMANDS.values())


_VIEWS = {
    "v_documents": "id path folder name status reason version sha256 size modified type title pages characters language "
    "first_seen last_changed deleted copy_of metadata".split(),
    "v_versions": "document version sha256 text_sha256 size modified seen extractor seconds status title pages characters language metadata".split(),
    "v_segments": "document version ordinal kind number label text".split(),
    "v_changes": "seq time event document path version from seconds reason".split(),
}
