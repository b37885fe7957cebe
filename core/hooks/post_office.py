"""All hooks of a library: their threads begin and end with the settings, and what they report is written down, in the pipeline's thread."""

from __future__ import annotations

from collections.abc import Callable

from core.announcing import Announcer
from core.clock import Clock
from core.events import Batch, News
from core.hooks.delivering import Address, Deliverer
from core.messages import HookReport
from core.paths import LibraryPaths
from core.sentence import Sentence
from core.settings import Settings
from core.storage.deliveries import Deliveries
from core.storage.writer import Writer


class PostOffice:
    """Part of the pipeline. `put` hands a report to its inbox, from any thread."""

    def __init__(
        self, paths: LibraryPaths, deliveries: Deliveries, writer: Writer, clock: Clock, announcer: Announcer, put: Callable[[HookReport], None]
    ) -> None:
        self._paths = paths
        self._deliveries = deliveries
        self._writer = writer
        self._clock = clock
        self._announcer = announcer
        self._put = put
        self._deliverers: dict[tuple[str, str], Deliverer] = {}

    def take_settings(self, settings: Settings) -> None:
        """These hooks, and no others, are told from now on."""
        wanted = {(folder.path, hook.name): Address(folder.path, hook, settings.hook_hosts) for folder in settings.folders for hook in folder.hooks}
        for key in [key for key, deliverer in self._deliverers.items() if wanted.get(key) != deliverer.address]:
            self._deliverers.pop(key).close()
            self._announcer.solve(_code(*key))
        self._writer.begin()
        self._deliveries.register(set(wanted), {key for key, address in wanted.items() if address.hook.existing})
        self._writer.commit()
        for key in wanted.keys() - self._deliverers.keys():
            self._deliverers[key] = Deliverer(wanted[key], self._paths, self._clock, self._put)

    def take_report(self, report: HookReport) -> None:
        """Write down how far a hook has come; tell when it takes nothing, and when it does again."""
        self._writer.begin()
        self._deliveries.take(report)
        self._writer.commit()
        code = _code(report.folder, report.hook)
        if report.trouble:
            words = Sentence("The hook “{0}” takes nothing: {1}", report.hook, report.trouble)
            self._announcer.complain(code, words, "Its documents wait for it: mend or remove the hook.")
        elif any(one.delivered for one in report.deliveries):
            self._announcer.solve(code)

    def tell_again(self, folder: str | None, hook: str) -> None:
        """What the hooks of this folder (None: of all; `hook` "": any) have not taken is tried now."""
        for (of, name), deliverer in self._deliverers.items():
            if folder in {None, of} and hook in {"", name}:
                deliverer.tell_again()

    @property
    def busy(self) -> bool:
        """Whether a hook that takes what it is told is being told something."""
        return any(not deliverer.at_rest for deliverer in self._deliverers.values())

    def hear(self, news: News) -> None:
        """Something was committed: the hooks look whether it is for them."""
        if isinstance(news, Batch) and news.steps:
            for deliverer in self._deliverers.values():
                deliverer.wake()

    def close(self) -> None:
        """End all threads; what they have not reported is told again."""
        for deliverer in self._deliverers.values():
            deliverer.ask_to_end()
        for deliverer in self._deliverers.values():
            deliverer.close()
        self._deliverers.clear()


def _code(folder: str, hook: str) -> str:
    return f"hook {hook} of {folder}"
