"""The table of commands: adding one is adding a row. A command that is not here does not exist, and no help mentions it."""

from __future__ import annotations

from core.cli import caring, changes, comparing, documents, export, finding, folders, hooks, overview, passwords, restore, searches, status, steering, watch
from core.cli.call import Command

COMMANDS = (
    Command("watch", "watch without a window until Ctrl-C", watch.add_watch, watch.watch, words="folders"),
    Command(
        "folders",
        "the watched folders and their settings; with add, set or remove: change them",
        lambda _: None,
        folders.list_folders,
        (
            Command("add", "watch a folder", folders.add_add, folders.add),
            Command("set", "change settings of a watched folder", folders.add_set, folders.set_),
            Command("remove", "watch a folder no longer; its documents stay in the library", folders.add_remove, folders.remove),
        ),
    ),
    Command("list", "the documents", documents.add_list, documents.list_),
    Command("show", "one document: metadata, versions, history", documents.add_show, documents.show),
    Command("text", "the extracted text of a document", documents.add_text, documents.text),
    Command("diff", "what changed between two versions of a document", comparing.add_diff, comparing.diff),
    Command("search", "full-text search", finding.add_search, finding.search, words="query", minus=True),
    Command(
        "searches",
        "the saved searches; with add or remove: change them",
        lambda _: None,
        searches.list_searches,
        (
            Command("add", "save a search", searches.add_add, searches.add, words="query", minus=True),
            Command("remove", "forget a saved search", searches.add_remove, searches.remove),
        ),
    ),
    Command("status", "the account of every file, the queue, what needs attention", status.add_status, status.status),
    Command("changes", "the change feed", changes.add_changes, changes.changes),
    Command("restore", "a copy of a stored raw file", restore.add_restore, restore.restore),
    Command(
        "hooks",
        "the programs and addresses that are told of documents; with add, remove, test or log: change and try them, see what they were told",
        lambda _: None,
        hooks.list_hooks,
        (
            Command("list", "the hooks, and how far each has come", lambda _: None, hooks.list_hooks),
            Command("add", "tell a program or an address of a folder's documents", hooks.add_add, hooks.add),
            Command("remove", "tell it no more", hooks.add_remove, hooks.remove),
            Command("test", "tell it of the newest document now", hooks.add_remove, hooks.test),
            Command("retry", "try now what it has not taken yet", hooks.add_remove, hooks.retry),
            Command("log", "what hooks have been told", hooks.add_log, hooks.log),
        ),
    ),
    Command("export", "the documents with metadata and text, as a file for other programs", export.add_export, export.run_export),
    Command("problems", "everything that is not stored, by reason, and what can be done", overview.add_problems, overview.problems),
    Command("statistics", "the library in numbers: documents, bytes, types, months", overview.add_statistics, overview.statistics),
    Command("retention", "let versions go as the folders' rules say; with --dry-run: say which", overview.add_retention, overview.retention),
    Command("verify", "compare catalogue, store and disk; with --repair: put right what differs", caring.add_verify, caring.verify),
    Command("backup", "a consistent copy of the library, also while it is in use", caring.add_backup, caring.backup),
    Command("restore-library", "put a backup in the library's place", caring.add_restore_library, caring.restore_library),
    Command("move-library", "the library on another disk", caring.add_move_library, caring.move_library),
    Command("retry", "read documents again", steering.add_retry, steering.retry, words="documents"),
    Command(
        "password",
        "the folders and documents that have a password to be tried; with add or remove: give one, or forget it",
        lambda _: None,
        passwords.list_,
        (
            Command("add", "give a password for a folder or a document; it is kept in the system's keyring", passwords.add_add, passwords.add),
            Command("remove", "forget the passwords of a folder or a document", passwords.add_remove, passwords.remove),
            Command("list", "the folders and documents that have one", lambda _: None, passwords.list_),
        ),
    ),
    Command("rescan", "look at everything in the folders again", steering.add_rescan, steering.rescan),
    Command("pause", "stop reading for a while; watching goes on", steering.add_pause, steering.pause),
    Command("resume", "read on after a pause", steering.add_resume, steering.resume),
)
