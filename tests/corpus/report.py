"""What is printed of a collection: a table by type, the reasons, the slowest, the hungriest, and where texts disagree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from core.document import Document
from core.formats import BY_MIME
from core.paths import printable
from tests.corpus.agreement import Agreement
from tests.corpus.reading import FINAL, Account, Cost

_WORST = 10
_SLOWEST = 5


@dataclass(frozen=True, slots=True)
class Row:
    """One document of the report."""

    path: str
    type: str
    status: str
    reason: str
    cost: Cost | None
    agreement: Agreement | None


def row_of(document: Document, cost: Cost | None, agreement: Agreement | None) -> Row:
    """The line of one document; `type` is its format's key."""
    format_ = BY_MIME.get(document.type)
    return Row(document.path, format_.key if format_ else document.type or "(not read)", document.status.value, document.reason, cost, agreement)


def report(account: Account, rows: list[Row]) -> Iterator[str]:
    """The lines of the whole report; the last one says whether every file has come to its end."""
    heads = (f"{'type':<12}", "files", "stored", "failed", "waiting", " s median", "  s worst", "MB median", " MB worst", "recall", "    F1")
    yield "  ".join(heads)
    for type_ in sorted({row.type for row in rows}):
        yield from _of_type(type_, [row for row in rows if row.type == type_])
    yield from _of_type("all", rows)
    yield from _ignored(account)
    yield from _named("slowest", account, rows, lambda cost: cost.seconds, "{:.2f} s")
    yield from _named("most memory", account, rows, lambda cost: cost.memory / 1e6, "{:.0f} MB")
    worst = sorted((row for row in rows if row.agreement), key=lambda row: row.agreement.f1 if row.agreement else 1.0)[:_WORST]
    if worst:
        yield "Least agreement with the reference texts (F1, recall, precision):"
    for row in worst:
        assert row.agreement
        yield f"  {row.agreement.f1:.3f}  {row.agreement.recall:.3f}  {row.agreement.precision:.3f}  {_short(account, row.path)}"
    yield from _verdict(account, rows)


def escaped(rows: Iterable[Row]) -> list[str]:
    """The paths of documents that have no final state."""
    return [row.path for row in rows if row.status not in FINAL]


def _of_type(name: str, rows: list[Row]) -> Iterator[str]:
    states = Counter(row.status for row in rows)
    costs = [row.cost for row in rows if row.cost and row.cost.seconds]
    memory = [cost.memory / 1e6 for cost in costs if cost.memory]
    agreements = [row.agreement for row in rows if row.agreement]
    figures = (
        f"{name:<12}",
        *(f"{number:>{width}}" for number, width in ((len(rows), 5), (states["stored"], 6), (states["failed"], 6), (states["waiting"], 7))),
        f"{median(cost.seconds for cost in costs):9.3f}" if costs else f"{'–':>9}",
        f"{max(cost.seconds for cost in costs):9.2f}" if costs else f"{'–':>9}",
        f"{median(memory):9.0f}" if memory else f"{'–':>9}",
        f"{max(memory):9.0f}" if memory else f"{'–':>9}",
        f"{median(a.recall for a in agreements):6.3f}" if agreements else f"{'–':>6}",
        f"{median(a.f1 for a in agreements):6.3f}" if agreements else f"{'–':>6}",
    )
    yield "  ".join(figures)
    for status in ("stored", "failed", "waiting"):
        reasons = Counter(row.reason for row in rows if row.status == status and row.reason)
        if reasons and name != "all":
            yield f"    {status}: " + ", ".join(f"{number} {reason}" for reason, number in reasons.most_common())


def _ignored(account: Account) -> Iterator[str]:
    for rule, paths in sorted(account.ignored.items()):
        suffixes = Counter(Path(path).suffix.lower() or "(no suffix)" for path in paths)
        kinds = ", ".join(f"{number} {printable(suffix)}" for suffix, number in suffixes.most_common(8))
        yield f"ignored by rule {rule!r}: {len(paths)} ({kinds})"


def _named(words: str, account: Account, rows: list[Row], measure: Callable[[Cost], float], form: str) -> Iterator[str]:
    costs = sorted(((measure(row.cost), row.path) for row in rows if row.cost), reverse=True)[:_SLOWEST]
    yield f"{words}: " + "; ".join(f"{_short(account, path)} ({form.format(cost)})" for cost, path in costs)


def _verdict(account: Account, rows: list[Row]) -> Iterator[str]:
    lost = escaped(rows)
    ignored = sum(map(len, account.ignored.values()))
    yield f"{account.seen} files seen: {len(rows)} documents and {ignored} ignored, in {account.seconds:.1f} s."
    for path in lost[:_WORST]:
        yield f"NO FINAL STATE: {_short(account, path)}"
    if account.trouble:
        yield f"ESCAPED: {account.trouble}."
    yield "Every document has come to a final state." if not lost and not account.trouble else f"{len(lost)} documents have no final state."


def _short(account: Account, path: str) -> str:
    return printable(path.removeprefix(str(account.collection)).lstrip("/\\"))
