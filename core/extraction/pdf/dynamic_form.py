"""What a form says that only Adobe's own programs draw (XFA 3.3): its pages in the file do no more than ask for one of those (step 8).

The form lies in the file as XML, in packets: the template has what is printed on it, the data what has been filled in.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2
from lxml import etree
from pypdfium2 import raw

from core.document import Segment
from core.extraction.kit.cleaning import one_line
from core.extraction.kit.parts import Parts

_TEMPLATE, _DATA = "template", "datasets"
_LARGEST = 64 << 20  # bytes of a packet
_MOST_PACKETS = 100
_TEXTS, _PRINTED = frozenset({"text", "exData"}), frozenset({"caption", "draw"})
"""The elements of a template that hold text as others' value, and those whose value is to be seen; in further ones are scripts, and what is chosen from."""


def is_dynamic(document: pypdfium2.PdfDocument) -> bool:
    """Whether the form is drawn from its XML alone."""
    return bool(document.get_formtype() == raw.FORMTYPE_XFA_FULL)


def form_parts(document: pypdfium2.PdfDocument, parts: Parts) -> Iterator[Segment]:
    """What has been filled in, then what is printed, each text once."""
    packets = dict(_packets(document))
    for label, lines in (("filled in", _filled_in(packets.get(_DATA, b""))), ("form", _printed(packets.get(_TEMPLATE, b"")))):
        yield from parts.begin(label)
        for line in dict.fromkeys(lines):
            yield from parts.add(line + "\n")
        yield from parts.end()


def _packets(document: pypdfium2.PdfDocument) -> Iterator[tuple[str, bytes]]:
    for index in range(min(raw.FPDF_GetXFAPacketCount(document), _MOST_PACKETS)):
        name = ctypes.create_string_buffer(max(1, raw.FPDF_GetXFAPacketName(document, index, None, 0)))
        raw.FPDF_GetXFAPacketName(document, index, name, len(name))
        size = ctypes.c_ulong()
        if raw.FPDF_GetXFAPacketContent(document, index, None, 0, size) and 0 < size.value <= _LARGEST:
            content = ctypes.create_string_buffer(size.value)
            if raw.FPDF_GetXFAPacketContent(document, index, content, size.value, size):
                yield name.value.decode("utf-8", "replace"), content.raw


def _filled_in(packet: bytes) -> Iterator[str]:
    """The values of the data, in the form's order."""
    root = _tree(packet)
    data = next(root.iterchildren("{*}data"), None) if root is not None else None
    for element in data.iter(etree.Element) if data is not None else ():
        if not len(element) and (text := one_line(element.text or "", 20_000)):
            yield text


def _printed(packet: bytes) -> Iterator[str]:
    root = _tree(packet)
    for element in root.iter(etree.Element) if root is not None else ():
        value = element.getparent() if etree.QName(element).localname in _TEXTS else None
        around = value.getparent() if value is not None else None
        if around is not None and etree.QName(around).localname in _PRINTED and (text := one_line("".join(map(str, element.itertext())), 20_000)):
            yield text


def _tree(packet: bytes) -> etree._Element | None:
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=True)
        return etree.fromstring(packet, parser) if packet else None
    except etree.XMLSyntaxError:
        return None
