"""`verify --repair`, whole: looked at, put right, and looked at again, until nothing is left that can be put right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from core.caring.repairing import Mended, Repairer
from core.caring.verifying import Checked, Finding, Verifier
from core.clock import Clock
from core.paths import LibraryPaths
from core.settings import Settings

_PASSES = 3  # what one repair uncovers, the next puts right


@dataclass(frozen=True, slots=True)
class Outcome:
    """How much was looked at, what was wrong, and what still differs now (what the next look at the folders sets right among it)."""

    checked: Checked
    wrong: tuple[Finding, ...]
    found: tuple[Finding, ...]

    @property
    def left(self) -> tuple[Finding, ...]:
        """What nobody could put right."""
        return tuple(finding for finding in self.found if not finding.harmless)


def mend_all(paths: LibraryPaths, settings: Settings, clock: Clock, tell: Callable[[Mended], None] = lambda _: None) -> Outcome:
    """Put right what can be put right in the library at `paths`, which the caller holds. Raises `LibraryError`, OSError, `sqlite3.Error`."""
    checked, found = look(paths, settings)
    wrong = [finding for finding in found if not finding.harmless]
    for _ in range(_PASSES if wrong else 0):
        for mended in Repairer(paths, clock).repair(found):
            tell(mended)
        checked, found = look(paths, settings)
        if all(finding.harmless or finding in wrong for finding in found):
            break
    return Outcome(checked, tuple(wrong), found)


def look(paths: LibraryPaths, settings: Settings, tell: Callable[[Finding], None] = lambda _: None) -> tuple[Checked, tuple[Finding, ...]]:
    """Everything that differs, told as it is found. Raises `LibraryError`."""
    verifier = Verifier(paths, settings)
    found: list[Finding] = []
    for finding in verifier.findings():
        found.append(finding)
        tell(finding)
    return verifier.checked, tuple(found)
