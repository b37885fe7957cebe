# ruff: noqa: E501  # XML is read best unbroken
"""OpenDocument samples: a text, slides and a sheet with a word in every place where it can hide, and hostile ones. Deterministic bytes."""

from __future__ import annotations

from collections.abc import Mapping

from tests.formats.build_docx import package

TEXT_IN = (
    "marktitle markheading markplain marktab marklist markcell marknested markspan markinserted markfootnote markendnote markcomment markbox markboxcell "
    "markalt markalttitle marklinktext marklinkaddress markfield markruby markheader markfirstheader markfooter markchart markformula markrepeated"
).split()
"""Words that a reader of the marker text sees; each once."""

TEXT_OUT = "gonedeleted gonereading gonescript goneannotation gonestyle".split()

SLIDES_IN = "markslide markbody markcell marknotes markcomment markalt marklinkaddress markfooter markhidden markgroup marktextbox".split()
SLIDES_OUT = "gonefooter gonemaster".split()

_URN = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMESPACES = " ".join(f'xmlns:{name}="{_URN}{name}:1.0"' for name in ("office", "text", "table", "presentation", "style", "chart", "meta", "manifest"))
_NAMESPACES += (
    f' xmlns:draw="{_URN}drawing:1.0" xmlns:svg="{_URN}svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' xmlns:math="http://www.w3.org/1998/Math/MathML"'
)
_HEAD = b'<?xml version="1.0" encoding="UTF-8"?>\n'
_META = (
    "<office:meta><meta:generator>LibreOffice/24.2</meta:generator><dc:title>Untitled 1</dc:title><meta:initial-creator>The secretary</meta:initial-creator>"
    "<dc:creator>The clerk</dc:creator><meta:creation-date>2024-08-13T19:00:00.123456789</meta:creation-date><dc:date>2024-08-14T08:00:00Z</dc:date>"
    "<dc:subject>Agenda</dc:subject><dc:description>All of it.</dc:description><meta:keyword>budget</meta:keyword><meta:keyword>minutes</meta:keyword>"
    "<dc:language>en-GB</dc:language><meta:editing-cycles>3</meta:editing-cycles><meta:editing-duration>PT1H2M3S</meta:editing-duration>"
    '<meta:user-defined meta:name="Meeting">08-13-2024</meta:user-defined><meta:document-statistic meta:page-count="12" meta:word-count="3456"/></office:meta>'
)


def root(name: str, content: str, attributes: str = "") -> bytes:
    """A part with this root element."""
    return _HEAD + f"<{name} {_NAMESPACES} {attributes}>{content}</{name}>".encode()


def odf(kind: str, body: str, styles: str = "", more: Mapping[str, bytes] | None = None) -> bytes:
    """A package of this kind ("text", "presentation", "spreadsheet", "drawing") with this body."""
    mime = {"drawing": "graphics"}.get(kind, kind)
    return package(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{mime}".encode(),
            "content.xml": content(kind, body, styles),
            "meta.xml": root("office:document-meta", _META),
            "META-INF/manifest.xml": root("manifest:manifest", ""),
            **(more or {}),
        },
    )


def content(kind: str, body: str, styles: str = "") -> bytes:
    """A content part."""
    return root(
        "office:document-content",
        f"<office:scripts><x>gonescript</x></office:scripts><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}></office:body>",
    )


def paragraph(text: str, attributes: str = "") -> str:
    """A paragraph that holds this."""
    return f"<text:p {attributes}>{text}</text:p>"


def text() -> bytes:
    """A text with a word in every hiding place."""
    cell = "<table:table-cell>{}</table:table-cell>"
    nested = f"<table:table><table:table-row>{cell.format(paragraph('marknested'))}</table:table-row></table:table>"
    table = (
        f"<table:table><table:table-row>{cell.format(paragraph('markcell'))}{cell.format(nested)}<table:covered-table-cell/></table:table-row></table:table>"
    )
    note = '<text:note text:note-class="{0}"><text:note-citation>1</text:note-citation><text:note-body>{1}</text:note-body></text:note>'
    annotation = "<office:annotation><dc:creator>A. Reviewer</dc:creator><dc:date>goneannotation</dc:date><text:p>markcomment</text:p></office:annotation>"
    box_table = f"<table:table><table:table-row>{cell.format(paragraph('markboxcell'))}</table:table-row></table:table>"
    frame = f"<draw:frame><draw:text-box>{paragraph('markbox')}{box_table}</draw:text-box></draw:frame>"
    picture = "<draw:frame><draw:image/><svg:title>markalttitle</svg:title><svg:desc>markalt</svg:desc></draw:frame>"
    objects = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame><draw:frame><draw:object xlink:href="./Object 2"/></draw:frame>'
    body = "".join(
        (
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>gonedeleted</text:p></text:deletion></text:changed-region></text:tracked-changes>",
            paragraph("marktitle", 'text:style-name="P1"'),
            '<text:h text:outline-level="1">markheading</text:h>',
            paragraph('mark<text:span>plain</text:span><text:tab/>marktab<text:s text:c="3"/>and\n   more'),
            f"<text:list><text:list-item>{paragraph('marklist')}</text:list-item></text:list>",
            table,
            paragraph(
                f"<text:change-start/>markinserted<text:change-end/>{note.format('footnote', paragraph('markfootnote'))}{note.format('endnote', paragraph('markendnote'))}"
            ),
            paragraph(f"before{annotation} after {frame}"),
            paragraph(f"{picture}<text:span><text:span>markspan</text:span></text:span>"),
            paragraph('<text:a xlink:href="https://example.org/marklinkaddress">marklinktext</text:a> <text:date>markfield</text:date>'),
            paragraph("<text:ruby><text:ruby-base>markruby</text:ruby-base><text:ruby-text>gonereading</text:ruby-text></text:ruby>"),
            paragraph(objects),
            f'<table:table><table:table-row><table:table-cell>{paragraph("one")}</table:table-cell><table:table-cell table:number-columns-repeated="2">{paragraph("two")}</table:table-cell><table:table-cell>{paragraph("markrepeated")}</table:table-cell></table:table-row></table:table>',
        ),
    )
    styles = root(
        "office:document-styles",
        f"<office:styles><style:style><x>gonestyle</x></style:style></office:styles><office:master-styles><style:master-page><style:header>{paragraph('markheader')}</style:header>"
        f"<style:header-first>{paragraph('markfirstheader')}</style:header-first><style:footer>{paragraph('markfooter')}</style:footer></style:master-page>"
        f"<style:master-page><style:header>{paragraph('markheader')}</style:header></style:master-page></office:master-styles>",
    )
    chart = f"<chart:chart><chart:title>{paragraph('markchart')}</chart:title></chart:chart>"
    formula = root("math:math", "<math:semantics><math:mi>markformula</math:mi><math:annotation>goneannotation</math:annotation></math:semantics>")
    doctype = b'<!DOCTYPE math:math PUBLIC "-//OpenOffice.org//DTD Modified W3C MathML 1.01//EN" "math.dtd">\n'
    more = {"styles.xml": styles, "Object 1/content.xml": content("chart", chart), "Object 2/content.xml": formula.replace(_HEAD, _HEAD + doctype)}
    return odf("text", body, '<style:style style:name="P1" style:parent-style-name="Title"/>', more)


def slides() -> bytes:
    """Slides with a word in every hiding place; the second one is hidden."""
    frame = '<draw:frame presentation:class="{}">{}</draw:frame>'
    box = "<draw:text-box>{}</draw:text-box>"
    table = f"<table:table><table:table-row><table:table-cell>{paragraph('markcell')}</table:table-cell></table:table-row></table:table>"
    first = "".join(
        (
            frame.format("title", box.format(paragraph("markslide"))),
            frame.format("outline", box.format(f"<text:list><text:list-item>{paragraph('markbody')}</text:list-item></text:list>")),
            frame.format("", table),
            f"<draw:g><draw:custom-shape>{paragraph('markgroup')}</draw:custom-shape><draw:g>{frame.format('', box.format(paragraph('marktextbox')))}</draw:g></draw:g>",
            "<draw:frame><draw:image/><svg:desc>markalt</svg:desc></draw:frame>",
            "<office:annotation><dc:creator>A. Reviewer</dc:creator><text:p>markcomment</text:p></office:annotation>",
            frame.format("", box.format(paragraph('<text:a xlink:href="https://example.org/marklinkaddress">a link</text:a>'))),
            f"<presentation:notes><draw:page-thumbnail/>{frame.format('notes', box.format(paragraph('marknotes')))}</presentation:notes>",
        ),
    )
    declared = '<presentation:footer-decl presentation:name="f1">markfooter</presentation:footer-decl><presentation:footer-decl presentation:name="f2">gonefooter</presentation:footer-decl>'
    body = (
        f'{declared}<draw:page draw:name="page1" draw:style-name="dp1" presentation:use-footer-name="f1">{first}</draw:page>'
        f'<draw:page draw:name="page2" draw:style-name="dp2">{frame.format("title", box.format(paragraph("markhidden")))}</draw:page>'
    )
    hidden = '<style:style style:name="dp2" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>'
    master = root(
        "office:document-styles",
        f"<office:master-styles><style:master-page>{frame.format('title', box.format(paragraph('gonemaster')))}</style:master-page></office:master-styles>",
    )
    return odf("presentation", body, hidden, {"styles.xml": master})


_UNSHOWN = (
    '"float" office:value="12.5"',
    '"percentage" office:value="0.455"',
    '"currency" office:currency="EUR" office:value="1250"',
    '"boolean" office:boolean-value="true"',
)


def sheets() -> bytes:
    """Sheets with repeated cells and rows, a comment, a value that no text shows, a hidden one."""
    cell = "<table:table-cell {}>{}</table:table-cell>"
    row = "<table:table-row {}>{}</table:table-row>"
    comment = "<office:annotation><dc:creator>A. Reviewer</dc:creator><text:p>Is this right?</text:p></office:annotation>"
    rows = (
        row.format(
            "", cell.format('office:value-type="date" office:date-value="2024-08-13"', paragraph("13.08.24")) + cell.format("", comment + paragraph("Budget"))
        )
        + row.format('table:number-rows-repeated="3"', cell.format('table:number-columns-repeated="2"', paragraph("same")))
        + row.format('table:number-rows-repeated="1000"', cell.format('table:number-columns-repeated="16384"', ""))
        + row.format("", "".join(cell.format(f"office:value-type={value}", "") for value in _UNSHOWN))
        + row.format('table:number-rows-repeated="1047000"', cell.format('table:number-columns-repeated="16384"', ""))
    )
    hidden = '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
    second = row.format("", cell.format("", paragraph("hidden words")))
    return odf(
        "spreadsheet",
        f'<table:table table:name="Budget">{rows}</table:table><table:table table:name="Old" table:style-name="ta2">{second}</table:table>',
        hidden,
    )


def flat() -> bytes:
    """A text in one file of XML."""
    body = f"<office:body><office:text>{paragraph('Flat words')}</office:text></office:body>"
    return root("office:document", _META + body, 'office:mimetype="application/vnd.oasis.opendocument.text"')


def protected() -> bytes:
    """A text that is encrypted."""
    manifest = root("manifest:manifest", '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>')
    return odf("text", "", more={"META-INF/manifest.xml": manifest, "content.xml": bytes(range(256))})


def laughs() -> bytes:
    """Entities in the content."""
    whole = content("text", paragraph("&l9;"))
    entities = "".join(f'<!ENTITY l{n} "' + f"&l{n - 1};" * 10 + '">' for n in range(1, 10))
    doctype = f'<!DOCTYPE office:document-content [<!ENTITY l0 "laugh ">{entities}]>'.encode()
    return odf("text", "", more={"content.xml": whole.replace(_HEAD, _HEAD + doctype)})


def deep(depth: int = 20_000) -> bytes:
    """Sections in sections, and a word at the bottom."""
    return odf("text", paragraph("above") + "<text:section>" * depth + paragraph("bottom") + "</text:section>" * depth)


def bomb() -> bytes:
    """A text of 40 MB in a file of 40 KB."""
    return odf("text", paragraph("a" * 40_000_000))


def repeating() -> bytes:
    """A cell that says that it stands there a thousand million times, in a row that says the same."""
    cell = f'<table:table-cell table:number-columns-repeated="999999999">{paragraph("again")}</table:table-cell>'
    return odf("spreadsheet", f'<table:table table:name="A"><table:table-row table:number-rows-repeated="999999999">{cell}</table:table-row></table:table>')
