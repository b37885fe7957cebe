"""Whether the tests run under Wine, which is Windows but for a few things."""

from __future__ import annotations

import ctypes
import sys

import pytest

UNDER_WINE = sys.platform == "win32" and hasattr(ctypes.WinDLL("ntdll"), "wine_get_version")

needs_memory_limit = pytest.mark.skipif(UNDER_WINE, reason="Wine's Job objects hold nobody to a limit of memory")
