"""What a Word document shows without holding it as text: signs of a font of symbols ("w:sym"), boxes and choices in a form's fields (step 8).

Ticks and boxes are what people fill in forms with. A sign that is not in the tables says nothing, as on the page to whoever lacks its font.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

OFF = frozenset({"0", "false", "off"})
"""What says that a property does not hold; without a value it does (ECMA-376 17.17.4)."""

_CHECKED, _UNCHECKED = "☒", "☐"  # as Word shows a form's box


def _table(codes: str, signs: str) -> Mapping[int, str]:
    return MappingProxyType(dict(zip(bytes.fromhex(codes), signs, strict=True)))


_GREEK = b"ABCDEFGHIKLMNOPQRSTUWXYZabcdefghiklmnopqrstuwxyz".hex(), "ΑΒΧΔΕΦΓΗΙΚΛΜΝΟΠΘΡΣΤΥΩΞΨΖαβχδεφγηικλμνοπθρστυωξψζ"
_FONTS = MappingProxyType(
    {
        "symbol": _table(_GREEK[0] + "A3A5ACADAEAFB0B1B3B4B7B8B9BBD2D3D4D6E2E3E4E5", _GREEK[1] + "≤∞←↑→↓°±≥×•÷≠≈®©™√®©™∑"),
        "wingdings": _table("282A4A4C6C6E6F7278A7A8DFE0E1E2F0FBFCFDFE", "☎✉☺☹●■☐☐☒▪☐←→↑↓⇨✗✓☒☑"),
        "wingdings 2": _table("4F5051525354A3", "✗✓☒☑☒☒☐"),
    }
)


def symbol(font: str, code: str) -> str:
    """The character with this hexadecimal code in a font; "" where it is not known. Codes from F000 on are the font's own (ECMA-376 17.3.3.30)."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    table = _FONTS.get(font.strip().lower())
    if table is not None:
        return table.get(number & 0xFF, "")
    return chr(number) if 0x20 <= number < 0xD800 else ""


def box(said: Mapping[str, Sequence[str]]) -> str:
    """A form's box, ticked or not, given what its field says of itself."""
    ticked = (said.get("checked") or said.get("default") or ("0",))[0]
    return _UNCHECKED if ticked in OFF else _CHECKED


def choice(said: Mapping[str, Sequence[str]]) -> str:
    """The answer that was chosen of a form's list, given what its field says of itself; "" where there is none."""
    entries, chosen = said.get("listEntry", ()), (said.get("result") or said.get("default") or ("0",))[0]
    return entries[int(chosen)] if chosen.isdecimal() and int(chosen) < len(entries) else ""
