"""Equations of Word's old editor and of MathType, which lie in older documents as objects ("Equation Native"), as people would read them out (step 8).

MTEF, versions 2, 3 and 5, as its makers described it: a tree of records, each a type, options and what belongs to it. Fractions read "a/b", roots "√a",
exponents follow their base, as they do where the other readers meet a formula. An equation that is broken says nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

EQUATION = "Equation Native"
"""The stream that holds one."""

_HEAD = 28  # bytes of the object's own header
_END, _LINE, _CHARACTER, _TEMPLATE, _PILE, _MATRIX, _EMBELLISHMENT, _RULER, _FONT, _SIZE = range(10)
_COLOUR, _COLOUR_DEFINITION, _FONT_DEFINITION, _PREFERENCES, _ENCODING, _FUTURE = 15, 16, 17, 18, 19, 100
_NUDGED, _NULL, _RULED, _SPACED = 8, 1, 2, 4  # options
_EIGHT, _SIXTEEN, _NO_CODE = 0x04, 0x10, 0x20  # options of characters in version 5
_FAR, _EXPLICIT, _LARGE = 128, 101, 100
_DEEPEST, _MOST = 60, 20_000  # records in records, and in all
_PRIVATE = range(0xE000, 0xF900)


@dataclass(frozen=True, slots=True)
class _Item:
    """What a record says, and whether it is a character alone."""

    text: str
    alone: bool = False


class _Parser:
    def __init__(self, content: bytes) -> None:
        self._content = content
        self._at = 0
        self._left = _MOST
        self._version = self._byte()
        self._skip(4)  # platform, product, version and subversion of what wrote it
        self._embellished = 1 if self._version >= 5 else 2
        if self._version >= 5:
            self._name()  # the application's key
            self._skip(1)
        self._read = self._readers()

    def _readers(self) -> Mapping[int, Callable[[int, int], _Item | None]]:
        """What reads a record of each kind, given its options and how deep it lies."""
        return {
            _LINE: self._line,
            _CHARACTER: self._character,
            _TEMPLATE: self._template,
            _PILE: self._pile,
            _MATRIX: self._matrix,
            _EMBELLISHMENT: lambda _options, _depth: self._skip(1),
            _RULER: lambda _options, _depth: self._ruler(),
            _FONT: lambda _options, _depth: self._font(),
            _SIZE: lambda _options, _depth: self._size(),
            _COLOUR: lambda _options, _depth: self._skip(1),
            _COLOUR_DEFINITION: self._colour,
            _FONT_DEFINITION: lambda _options, _depth: self._font_definition(),
            _PREFERENCES: lambda _options, _depth: self._preferences(),
            _ENCODING: lambda _options, _depth: self._name(),
        }

    def items(self, depth: int = 0) -> list[_Item]:
        """The records up to the end of their list. Raises `IndexError` where it breaks off, or goes on for ever."""
        found: list[_Item] = []
        while depth or self._at < len(self._content):
            self._left -= 1
            if self._left < 0 or depth > _DEEPEST:
                raise IndexError
            tag = self._byte()
            kind, options = (tag, 0) if self._version >= 5 else (tag & 0x0F, tag >> 4)
            if kind == _END:
                return found
            if self._version >= 5 and (kind <= _RULER or kind in {_COLOUR_DEFINITION, _PREFERENCES}):
                options = self._byte()
            if options & _NUDGED and kind <= _EMBELLISHMENT:
                self._nudge()
            if kind >= _FUTURE:
                self._skip(self._byte())
            elif (read := self._read.get(kind)) and (item := read(options, depth + 1)):
                found.append(item)
        return found

    # ---- records

    def _line(self, options: int, depth: int) -> _Item:
        self._skip(2 if options & _SPACED else 0)
        if options & _RULED:
            self._ruler()
        return _Item("" if options & _NULL else "".join(item.text for item in self.items(depth)))

    def _character(self, options: int, depth: int) -> _Item:
        self._skip(1)  # the typeface
        modern = self._version >= 5
        code = 0 if modern and options & _NO_CODE else self._byte() if self._version < 3 else self._word()
        self._skip((1 if options & _EIGHT else 0) + (2 if options & _SIXTEEN else 0) if modern else 0)
        if options & self._embellished:
            self.items(depth)
        return _Item("" if code in _PRIVATE or not chr(code).isprintable() else chr(code), alone=True)

    def _template(self, _: int, depth: int) -> _Item:
        selector, variation = self._byte(), self._byte()
        self._skip((variation >> 7 if self._version >= 5 else 0) + 1)
        found = self.items(depth)
        parts, signs = [item.text for item in found if not item.alone], [item.text for item in found if item.alone]
        fraction, root = (11, 10) if self._version >= 5 else (14, 13)
        if selector == fraction:
            return _Item("/".join(filter(None, parts)))
        if selector == root:
            return _Item("".join((*parts[1:], "√", *parts[:1])))
        if len(parts) <= 1:  # brackets and the like
            return _Item("".join((*signs[:1], *parts, *signs[1:])))
        return _Item(" ".join(filter(None, ("".join(signs), *parts[1:], parts[0])))) if signs else _Item("".join(parts))

    def _pile(self, options: int, depth: int) -> _Item:
        self._skip(2)
        if options & _RULED:
            self._ruler()
        return _Item(" ".join(filter(None, (item.text for item in self.items(depth)))))

    def _matrix(self, _: int, depth: int) -> _Item:
        self._skip(3)
        for lines in (self._byte(), self._byte()):
            self._at += (2 * (lines + 1) + 7) // 8
        return _Item(" ".join(filter(None, (item.text for item in self.items(depth)))))

    def _ruler(self) -> None:
        self._skip(3 * self._byte())

    def _font(self) -> None:
        self._skip(2)
        if self._version < 5:
            self._name()

    def _font_definition(self) -> None:
        self._skip(1)
        self._name()

    def _size(self) -> None:
        first = self._byte()
        self._skip(2 if first == _EXPLICIT else 3 if first == _LARGE else 1)

    def _colour(self, options: int, _: int) -> None:
        self._skip(8 if options & 1 else 6)
        if options & 4:
            self._name()

    def _preferences(self) -> None:
        for _ in range(2):  # sizes and spaces, each in nibbles that a 15 ends
            left, high = self._byte(), True
            while left:
                nibble = self._content[self._at] >> 4 if high else self._content[self._at] & 0x0F
                self._at += not high
                high = not high
                left -= nibble == 0x0F
            self._at += not high
        for _ in range(self._byte()):
            self._skip(1 if self._byte() else 0)

    # ---- bytes

    def _byte(self) -> int:
        self._at += 1
        return self._content[self._at - 1]

    def _word(self) -> int:
        return self._byte() | self._byte() << 8

    def _skip(self, count: int) -> None:
        self._at += count

    def _nudge(self) -> None:
        if (self._byte(), self._byte()) == (_FAR, _FAR):
            self._skip(4)

    def _name(self) -> None:
        self._at = self._content.index(b"\0", self._at) + 1


def equation_text(content: bytes) -> str:
    """The words and signs of an equation, on one line; "" where nothing can be made of it."""
    try:
        return " ".join(" ".join(item.text for item in _Parser(content[_HEAD:]).items()).split())
    except (IndexError, ValueError):
        return ""
