"""A search hit's snippet as pieces of text, some of them marked. Pure."""

from __future__ import annotations

from dataclasses import dataclass

BEGIN, END = "\x02", "\x03"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a snippet; `marked` when the search found them."""

    text: str
    marked: bool


def pieces(snippet: str) -> tuple[Piece, ...]:
    """The snippet on one line, cut where its marks begin and end; neighbouring marks with nothing but a space between are one."""
    text = " ".join(snippet.split()).replace(f"{END} {BEGIN}", " ").replace(END + BEGIN, "")
    found: list[Piece] = []
    for part in text.split(BEGIN):
        if END not in part:
            found.append(Piece(part, marked=False))
            continue
        marked, rest = part.split(END, 1)
        found += [Piece(marked, marked=True), Piece(rest.replace(END, ""), marked=False)]
    return tuple(piece for piece in found if piece.text)


def found_words(snippet: str) -> tuple[str, ...]:
    """What is marked in a snippet, each once, the longest first: what to look for in a page or a text."""
    marked = dict.fromkeys(piece.text for piece in pieces(snippet) if piece.marked)
    return tuple(sorted(marked, key=len, reverse=True))
