"""A person at a virtual desktop, for the tests in here; where there can be none they are skipped, or fail when --desktop was said."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest

if sys.platform == "linux":
    from tests.desktop.command import NoDesktopError, desktop
    from tests.desktop.person import Person

    @pytest.fixture
    def person(request: pytest.FixtureRequest) -> Iterator[Person]:
        """Somebody at a fresh desktop of this test's own; a parameter of the test are more options for it."""
        try:
            with desktop(f"papertray-{os.getpid()}", "--size", "1600x1000", *getattr(request, "param", ())) as screen:
                somebody = Person(screen)
                yield somebody
                somebody.leave()
        except NoDesktopError as error:
            if request.config.getoption("--desktop"):
                pytest.fail(str(error), pytrace=False)
            pytest.skip(str(error))
