"""A call of each command, as its help shows it; a contract test proves that each command has one, and that it can be read."""

from __future__ import annotations

from types import MappingProxyType

_CALLS = (
    ("watch", "~/Inbound --once --json"),
    ("folders", "--json"),
    ("folders add", "~/Inbound --exclude 'drafts/*' --existing skip"),
    ("folders set", "Inbound --settle 5 --keep-versions 10"),
    ("folders remove", "Inbound"),
    ("list", "--folder Inbound --status failed --limit 50"),
    ("show", "~/Inbound/agenda.pdf --json"),
    ("text", "12 --version 2"),
    ("diff", "~/Inbound/agenda.pdf --from 1 --to 3"),
    ("search", "'\"special meeting\" budget* -draft type:pdf after:2024-08' --limit 50"),
    ("searches", "--json"),
    ("searches add", "Budgets 'budget* type:xlsx'"),
    ("searches remove", "Budgets"),
    ("status", "--json"),
    ("changes", "--since 1200 --follow --json"),
    ("restore", "12 --version 1 --to ~/agenda-before.pdf"),
    ("hooks", "--json"),
    ("hooks list", "--json"),
    ("hooks add", "load --folder Inbound --on stored --text --run python3 load.py"),
    ("hooks remove", "load"),
    ("hooks test", "load"),
    ("hooks retry", "load"),
    ("hooks log", "load --limit 20"),
    ("export", "--format csv --folder Inbound --to documents.csv"),
    ("problems", "--json"),
    ("statistics", "--json"),
    ("retention", "--dry-run"),
    ("verify", "--repair"),
    ("backup", "--to /media/backups/papertray"),
    ("restore-library", "--from /media/backups/papertray --force"),
    ("move-library", "--to /media/large/papertray"),
    ("retry", "--failed"),
    ("password", "--json"),
    ("password add", "~/Inbound/closed"),
    ("password remove", "~/Inbound/closed"),
    ("password list", "--json"),
    ("rescan", "Inbound"),
    ("pause", "--for 2h"),
    ("resume", "--library ~/Board"),
)

EXAMPLES: MappingProxyType[str, str] = MappingProxyType({f"papertray {name}": f"papertray {name} {words}" for name, words in _CALLS})
"""By the command's whole name."""
