"""Gives Python its own `import` back, which PySide6 has replaced by one that also reads the source of every module, to see whether it names PySide6.

That is for `from __feature__ import …`, which nothing here uses; and a program without sources, such as ours when it is built, is never read. Measured
with 6.12: it took a third of the time in which our modules load, and kept 9 MB of their sources (in `linecache`) for as long as the program ran.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401  # it replaces `import` when it is first loaded

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
