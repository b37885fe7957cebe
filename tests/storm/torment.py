"""What befalls the watching command: it is killed and started again, frozen and thawed, and so are its workers.

The time between two blows is the command's own (`Effort`): on a busy machine it would else be killed each time before it has begun to watch, and the
storm would prove nothing.
"""

from __future__ import annotations

import random
import threading
from collections import Counter
from collections.abc import Callable

import psutil

from tests.storm.watching import Watch

_MEAN = 2.5  # seconds of its own between two blows
_STEP = 0.25  # seconds between two looks at how long it has had
_DOWN = (0.0, 0.0, 0.2, 2.0)  # seconds for which it stays down after a kill
_FROZEN = (0.05, 0.4, 1.0, 3.0)


class Torment:
    """A thread that strikes until told to stop; then the command runs, and nothing is frozen."""

    def __init__(self, seed: int, watch: Watch) -> None:
        self._rng = random.Random(f"{seed}/torment")  # noqa: S311  # to be repeated, not to be secret
        self._watch = watch
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self.blows: Counter[str] = Counter()
        self._table: tuple[tuple[Callable[[], None], int], ...] = (
            (self.kill, 4),
            (self.kill_again_and_again, 1),
            (self.freeze, 4),
            (self.kill_a_worker, 3),
            (self.freeze_a_worker, 2),
        )

    def start(self) -> None:
        """Begin to strike."""
        self._thread.start()

    def stop(self) -> None:
        """No more."""
        self._over.set()
        self._thread.join()

    def _run(self) -> None:
        blows, weights = zip(*self._table, strict=True)
        while self._spare(self._rng.expovariate(1 / _MEAN)):
            blow = self._rng.choices(blows, weights)[0]
            blow()

    def _spare(self, seconds: float) -> bool:
        """Let it be for so long; False when it is to be let be for good."""
        effort = self._watch.effort()
        while effort.own < seconds and not self._over.wait(min(_STEP, seconds - effort.own)):
            effort.sample()
        return not self._over.is_set()

    def kill(self) -> None:
        """Killed, and started again soon or a while later."""
        self._watch.kill()
        self.blows["kills"] += 1
        self._over.wait(self._rng.choice(_DOWN))
        self._watch.start()

    def kill_again_and_again(self) -> None:
        """Killed while it starts, three times."""
        for _ in range(3):
            self._watch.kill()
            self.blows["kills"] += 1
            self._watch.start()
            self._spare(self._rng.uniform(0.1, 1.5))

    def freeze(self) -> None:
        """Stopped for a while; events pile up meanwhile."""
        self._watch.freeze()
        self.blows["freezes"] += 1
        self._over.wait(self._rng.choice(_FROZEN))
        self._watch.thaw()

    def kill_a_worker(self) -> None:
        """Whatever it is reading."""
        self._strike(psutil.Process.kill, "workers killed")

    def freeze_a_worker(self) -> None:
        """In the midst of reading, perhaps."""
        worker = self._strike(psutil.Process.suspend, "workers frozen")
        self._over.wait(self._rng.choice(_FROZEN))
        if worker is not None and worker.is_running():
            worker.resume()

    def _strike(self, how: Callable[[psutil.Process], None], name: str) -> psutil.Process | None:
        workers = self._watch.workers()
        if not workers:
            return None
        worker = self._rng.choice(workers)
        try:
            how(worker)
        except psutil.NoSuchProcess:
            return None
        self.blows[name] += 1
        return worker
