"""One storm from its beginning to its judgement."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import re
import subprocess
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from core.paths import LibraryPaths
from core.settings import FolderSettings, Settings
from core.settings_file import save
from tests.scenarios.running import command_line
from tests.storm import program
from tests.storm.deeds import Deeds, short
from tests.storm.judging import Finding, Judge, files_below
from tests.storm.keepsakes import Keepsakes
from tests.storm.plan import SETTLE, Places, Plan
from tests.storm.stick import Stick
from tests.storm.torment import Torment
from tests.storm.watching import Event, Watch, survivors, watch_call

MOST_MEMORY = 300 << 20
_PATIENCE = 75.0  # seconds of its own without a line: then nothing more is expected, for a waiting document is tried again each minute at the latest
_RECORD = re.compile(r"^(?=WARNING: |ERROR: |papertray: )", re.MULTILINE)  # a path that is told may have line ends in it
_EXPECTED = re.compile(r"worker ended \(crash|worker ended \(timeout|Text recognition is not installed")


@dataclass(slots=True)
class Report:
    """What there was, and what is wrong with it."""

    facts: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


class Storm:
    """Everything lies below `top`, which must be an empty folder; afterwards it is still there, to be looked at."""

    def __init__(self, plan: Plan, top: Path) -> None:
        self._plan = plan
        self._places = Places(top)
        self._mark = uuid.uuid4().hex
        self.deeds = Deeds(self._places.journals)
        self._report = Report()

    def run(self) -> Report:
        """Let it rage, wait for the calm, and judge."""
        self._places.make()
        self._set_up()
        watch = Watch(watch_call(self._places.library), self._mark)
        catalogue = LibraryPaths.of(self._places.library).catalogue
        keepsakes = Keepsakes(self._plan.seed, self._places.roots, catalogue)
        stick = Stick(self._plan.seed, self._places.stick, str(self._places.top / "stick elsewhere"), catalogue)
        try:
            self._rage(watch, keepsakes, stick)
            self._calm(watch)
            judge = Judge(self._places.library, self._places.watched, self.deeds.hashes() | keepsakes.hashes | stick.hashes)
            self._judge(judge, watch, [*keepsakes.judge(), *stick.judge()], "while it watches")
            watch.stop()
            self._find(judge.leftovers(), "after it has ended")
            self._look_again(watch)
            self._judge(judge, watch, [*keepsakes.judge(), *stick.judge()], "after a last look")
            self._judge_running(watch, judge)
        finally:
            watch.close()
            stick.remove()
        return self._report

    def rehearse(self) -> None:
        """Let the programs do what they do with nobody watching."""
        self._places.make()
        for number in range(self._plan.programs):
            self._wait_for(number, program.start(self._plan, self._places, number))

    def _wait_for(self, number: int, process: subprocess.Popen[bytes]) -> None:
        if status := process.wait():
            self._report.findings.append(Finding("storm", f"program {number} ended with status {status}"))

    def _set_up(self) -> None:
        folders = tuple(
            FolderSettings(root, settle=SETTLE, watch=mode, scan_interval=2.0)
            for root, mode in zip(self._places.watched, (*self._plan.modes, self._plan.modes[0]), strict=True)
        )
        save(LibraryPaths.of(self._places.library).settings, Settings(folders=folders))

    def _rage(self, watch: Watch, keepsakes: Keepsakes, stick: Stick) -> None:
        torment = Torment(self._plan.seed, watch)
        keepsakes.make()
        stick.plug_in()
        watch.start()
        if words := watch.wait_for(lambda event: event["event"] == "idle", _PATIENCE):
            self._report.findings.append(Finding("unfinished", f"it never came to rest before the storm: {words}"))
        keepsakes.start()
        stick.start()
        began = time.monotonic()
        programs = [program.start(self._plan, self._places, number) for number in range(self._plan.programs)]
        try:
            if not self._plan.calm:
                torment.start()
            for number, process in enumerate(programs):
                self._wait_for(number, process)
        finally:
            for process in programs:
                process.kill()
                process.wait()
            if not self._plan.calm:
                torment.stop()
            keepsakes.stop()
            stick.stop()
        seconds, count = time.monotonic() - began, self.deeds.count()
        self._report.facts.append(f"{count:,} operations by {len(programs)} programs in {seconds:.0f} s: {count / seconds:.0f} a second")
        self._report.facts.append(
            ", ".join(f"{number} {name}" for name, number in sorted((torment.blows + stick.absences).items())) or "nothing was killed or frozen"
        )
        self._report.facts.append(f"{watch.lines / seconds:.0f} lines a second printed meanwhile; {keepsakes.renames} careful renames")

    def _calm(self, watch: Watch) -> None:
        """When a file that was made after everything else is stored, all earlier events have been heard; then it has to come to rest."""
        effort = watch.effort()
        left = {os.path.join(root, f"the last one {self._mark}.txt") for root in self._places.watched}
        for path in left:
            Path(path).write_bytes(_last(path))
        with self._places.journals.joinpath("last.jsonl").open("w", encoding="ascii") as journal:
            journal.write(json.dumps({"n": 0, "time": time.time(), "do": "the last ones", "paths": [], "hashes": [_sha256(_last(path)) for path in left]}))

        def is_last(event: Event) -> bool:
            left.discard(event.get("path", ""))
            return not left

        if words := watch.wait_for(is_last, _PATIENCE):
            self._report.findings += [Finding("missed", f"the last file was never stored: {words}", path) for path in left]
        if words := watch.wait_for(lambda event: event["event"] == "idle", _PATIENCE):
            self._report.findings.append(Finding("unfinished", f"it never came to rest: {words}"))
        effort.sample()
        self._report.facts.append(f"at rest after {effort.told()}")

    def _look_again(self, watch: Watch) -> None:
        """`watch --once` has nothing to find when the events told all."""
        for event in watch.run_once(4 * _PATIENCE):
            if "seq" in event and event["event"] in {"stored", "failed"}:
                self._find([Finding("late", f"only a last look has found it: {event['event']}", event["path"])], "after a last look")

    def _judge(self, judge: Judge, watch: Watch, identities: list[str], when: str) -> None:
        self._find(judge.judge(dict(watch.printed)), when)
        self._find((Finding("identity", words) for words in identities), when)
        self._find(self._ledger(), when)

    def _ledger(self) -> Iterator[Finding]:
        """The sums of `papertray status`."""
        asked = subprocess.run([*command_line(), "status", "--json", "--library", str(self._places.library)], capture_output=True, check=True)
        lines = [json.loads(line) for line in asked.stdout.splitlines()]
        for root, line in zip(self._places.watched, lines, strict=True):
            number = sum(1 for _ in files_below(root))
            parts = sum(line[part] for part in ("stored", "failed", "waiting", "queued", "ignored"))
            is_at_work = line["state"] == "watching" or (line["state"] == "scanning" and line["mode"] != "events")  # it scans again and again
            if not number == line["seen"] == parts or not is_at_work:
                yield Finding("ledger", f"{number} files; the ledger says {line}", root)

    def _judge_running(self, watch: Watch, judge: Judge) -> None:
        """How the command itself behaved."""
        self._find((Finding("command", words) for words in watch.findings), "")
        self._find((Finding("process", f"is still there: {words}") for words in survivors(self._mark, 30.0)), "")
        self._find((Finding("said", said) for said in _RECORD.split(watch.errors()) if said.strip() and not _EXPECTED.search(said)), "")
        if watch.most_memory > MOST_MEMORY:
            self._find([Finding("memory", f"{watch.most_memory >> 20} MB")], "")
        counts = ", ".join(f"{number:,} {name}" for name, number in judge.count().items())
        self._report.facts.append(f"{counts}; at most {watch.most_memory >> 20} MB of memory; started {watch.starts} times")

    def _find(self, findings: Iterator[Finding] | list[Finding], when: str) -> None:
        """Each once, with what was done to its path."""
        known = {(one.kind, one.path, one.words.partition(" [")[0]) for one in self._report.findings}
        for one in findings:
            if (one.kind, one.path, one.words) not in known:
                self._report.findings.append(dataclasses.replace(one, words=f"{one.words} [{when}]" if when else one.words))

    def story(self, finding: Finding) -> list[str]:
        """A finding in a line, and below it what the programs did last to its path."""
        top = str(self._places.top)
        deeds = self.deeds.last_at(finding.path) if finding.path else []
        return [f"{finding.kind}: {finding.words} {short(finding.path, top)}", *(f"    {deed.told(top)}" for deed in deeds)]


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _last(path: str) -> bytes:
    return f"This file was made when everything else was over: {os.path.dirname(path)!r}\n".encode()
