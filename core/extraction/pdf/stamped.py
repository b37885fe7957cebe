"""Pages whose only text is what a program has stamped on their edges: scans in a packet, each with "Packet Pg. 12" below it (step 8, PDF).

Such a page has more characters than one without text may have, and none of them is what people look for on it. Whether it has text of its own is asked
as ever by its text, never by whether it holds an image: nothing stands but on its edges, and its middle is not blank.
"""

from __future__ import annotations

from collections import Counter

import pypdfium2

MOST_STAMPED = 400
"""Visible characters up to which a page may be one that is only stamped: the name of an attachment and the number of its page have a hundred."""

_EDGE = 0.1  # of the page's width and height
_SCALE = 24 / 72  # dots to a point: enough to see whether something is there
_INK = 0.01  # share of the middle's dots that are not of its paper's grey: a line of words has 0.003, four have 0.02, pages of minutes 0.15 and more
_LIKE_PAPER = 24  # of 255: how much the grey of scanned paper differs


def is_only_stamped(page: pypdfium2.PdfPage, fewest: int) -> bool:
    """Whether fewer than `fewest` visible characters stand elsewhere than on the page's edges, and there is something else to be seen (2 to 6 ms)."""
    return not _says_something(page, fewest) and _has_ink(page)


def _says_something(page: pypdfium2.PdfPage, fewest: int) -> bool:
    left, bottom, right, top = page.get_cropbox()
    across, up = _EDGE * (right - left), _EDGE * (top - bottom)
    characters, found = page.get_textpage(), 0
    for index in range(characters.count_chars()):
        box = characters.get_charbox(index)
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        inside = left + across < x < right - across and bottom + up < y < top - up
        found += inside and not characters.get_text_range(index, 1).isspace()
    return found >= fewest


def _has_ink(page: pypdfium2.PdfPage) -> bool:
    drawn = page.render(scale=_SCALE, grayscale=True)
    across, up = int(_EDGE * drawn.width), int(_EDGE * drawn.height)
    dots = bytes(drawn.buffer)
    rows = (dots[row * drawn.stride :][across : drawn.width - across] for row in range(up, drawn.height - up))
    greys = Counter(b"".join(rows))
    paper = max(greys, key=greys.__getitem__, default=0)
    return sum(count for grey, count in greys.items() if abs(grey - paper) > _LIKE_PAPER) > _INK * greys.total()
