"""Keeps PySide6 6.12 from ending the program on Python 3.11.

Its wheels say that they fit Python 3.10 and later (cp310-abi3), but give None away without taking a reference, which is right only since Python
3.12, where None never dies (PEP 683). So each call of a Qt method that returns nothing takes one reference from None, and after some 5,000 of
them Python stops: "Fatal Python error: none_dealloc". (Measured with 6.12.0; 6.11.3 is sound, but there is no `PySide6_Pdf` for it.) Therefore
None is given more references than a program can use up, which is what Python 3.12 does itself; and so are True and False, which Qt's
methods give away alike ("bool_dealloc" at the end of a long run of tests). To be removed with Python 3.11.
"""

from __future__ import annotations

import ctypes
import sys

_PLENTY = 1 << 40 if sys.maxsize > 1 << 40 else 1 << 29


def keep_none_alive() -> None:
    """Make None, True and False as good as immortal; nothing to do since Python 3.12."""
    for thing in (None, True, False):
        if sys.version_info < (3, 12) and sys.getrefcount(thing) < _PLENTY // 2:
            ctypes.c_ssize_t.from_address(id(thing)).value += _PLENTY  # in CPython an object begins with its number of references
