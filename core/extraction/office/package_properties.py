"""What an OOXML document says of itself: its core properties through python-docx, and what the program that wrote it counted (step 8)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import cast

from docx.opc.constants import CONTENT_TYPE
from docx.opc.packuri import PackURI
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.oxml.exceptions import InvalidXmlError
from lxml import etree

from core.extraction.kit.titles import title_of
from core.extraction.office.package import Package

_SEPARATORS = re.compile(r"\s*[,;\n]\s*")
_COUNTED = {
    "Application": "papertray:application",
    "AppVersion": "papertray:application_version",
    "Company": "papertray:company",
    "Manager": "papertray:manager",
    "Template": "papertray:template",
    "Pages": "papertray:pages",
    "Words": "papertray:words",
    "TotalTime": "papertray:editing_minutes",
    "PresentationFormat": "papertray:presentation_format",
}


def read(package: Package) -> dict[str, object]:
    """The properties by standard names; what is not there, or is damaged, is left out."""
    parts = {relationship.kind: relationship.target for relationship in package.relationships("")}
    core = package.read(parts.get("core-properties", "docProps/core.xml"))
    return {**_core(core), **dict(_counted(package.tree(parts.get("extended-properties", "docProps/app.xml")))), **_custom(package, parts)}


def _core(content: bytes) -> dict[str, object]:
    if not content:
        return {}
    try:
        # the part alone: opening the whole document with python-docx would parse all of it a second time
        part = cast("CorePropertiesPart", CorePropertiesPart.load(PackURI("/docProps/core.xml"), CONTENT_TYPE.OPC_CORE_PROPERTIES, content, None))  # type: ignore[arg-type]  # it never looks at its package
        core = part.core_properties
        stated, title = core.title, title_of(core.title)
    except (etree.XMLSyntaxError, InvalidXmlError, ValueError, AttributeError):
        return {}
    return {
        "title": title,
        "papertray:stated_title": stated if stated != title else "",
        "creator": core.author,
        "contributor": core.last_modified_by,
        "subject": core.subject,
        "keywords": [word for word in _SEPARATORS.split(core.keywords.strip()) if word],
        "description": core.comments,
        "created": _utc(core.created),
        "modified": _utc(core.modified),
        "language": core.language,
        "identifier": core.identifier,
        "papertray:category": core.category,
        "papertray:revision": core.revision or None,  # 0: it does not say
        "papertray:content_status": core.content_status,
        "papertray:printed": _utc(core.last_printed),
    }


def _utc(time: datetime | None) -> datetime | None:
    """python-docx has turned it into UTC already, whether it says so or not."""
    return time.replace(tzinfo=UTC) if time and time.tzinfo is None else time


def _counted(root: etree._Element | None) -> Iterator[tuple[str, object]]:
    for element in () if root is None else root.iterchildren("{*}*"):
        name, text = _COUNTED.get(str(element.tag).rpartition("}")[2]), (element.text or "").strip()
        if name and text:
            yield name, int(text) if text.isdecimal() else text


def _custom(package: Package, parts: dict[str, str]) -> dict[str, object]:
    """Properties that someone added by hand or by template: a name and a value each."""
    root = package.tree(parts.get("custom-properties", "docProps/custom.xml"))
    if root is None:
        return {}
    found = {str(element.get("name", "")): "".join(str(text) for text in element.itertext()).strip() for element in root.iterchildren("{*}property")}
    return {"papertray:custom": found}
