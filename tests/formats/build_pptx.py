"""PowerPoint samples: one with a word in every place where slides can hide one, and hostile ones. Deterministic bytes."""

from __future__ import annotations

from tests.formats.build_docx import HEAD, _properties, package, relationships

MARKS_IN = (
    "marktitle markbody markgroup marknestedgroup markcell markmergedcell markalt markfallbackfree markbreak markfield marknotes markdiagram markcharttitle "
    "markaxis markseries markcategory markusershape markcomment markreply marklinkaddress markhiddenslide marksecond markmath"
).split()
"""Words that a reader of the marker slides sees; each once."""

MARKS_OUT = "gonefallback gonenumber gonenotesfooter gonelayout".split()
"""Words that the slides hold and that are not their text."""

_PML, _DML = "http://schemas.openxmlformats.org/presentationml/2006/main", "http://schemas.openxmlformats.org/drawingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = (
    f'xmlns:p="{_PML}" xmlns:a="{_DML}" xmlns:r="{_R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main"'
)


def shape(*texts: str, placeholder: str = "", alt: str = "") -> str:
    """A shape with a paragraph for each text, as a placeholder of this type."""
    ph = f'<p:ph type="{placeholder}"/>' if placeholder else ""
    return f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="x" descr="{alt}"/><p:cNvSpPr/><p:nvPr>{ph}</p:nvPr></p:nvSpPr>{_body(*texts)}</p:sp>'


def slide(content: str, attributes: str = "", root: str = "p:sld") -> bytes:
    """A slide's part (or another one with shapes) that holds this."""
    return HEAD + f"<{root} {_NAMESPACES} {attributes}><p:cSld><p:spTree>{content}</p:spTree></p:cSld></{root}>".encode()


def presentation(slides: list[bytes], more: dict[str, bytes] | None = None, base: str = _R) -> bytes:
    """A presentation of these slides, listed in the order opposite to that of their names."""
    names = [f"slide{len(slides) - at}" for at in range(len(slides))]
    ids = "".join(f'<p:sldId id="{256 + at}" r:id="rIdS{at}"/>' for at in range(len(slides)))
    main = f"<p:presentation {_NAMESPACES}><p:sldIdLst>{ids}</p:sldIdLst></p:presentation>"
    rows = [(f"rIdS{at}", "slide", f"slides/{name}.xml") for at, name in enumerate(names)]
    return package(
        {
            "[Content_Types].xml": HEAD + b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "_rels/.rels": relationships([("rId1", "officeDocument", "ppt/presentation.xml")], base),
            "ppt/presentation.xml": HEAD + main.encode(),
            "ppt/_rels/presentation.xml.rels": relationships(
                [*rows, ("rIdA", "commentAuthors", "commentAuthors.xml"), ("rIdB", "authors", "authors.xml")], base
            ),
            **{f"ppt/slides/{name}.xml": content for name, content in zip(names, slides, strict=True)},
            **(more or {}),
        },
    )


def marker() -> bytes:
    """A word in every hiding place of a slide, its notes and its comments; the second slide is hidden."""
    graphic = "<p:graphicFrame><a:graphic><a:graphicData>{}</a:graphicData></a:graphic></p:graphicFrame>"
    free = "<p:sp><p:txBody>{}</p:txBody></p:sp>"
    tabbed = f'<a:p><a:pPr><a:tabLst><a:tab pos="1"/></a:tabLst></a:pPr>{_run("two")}<a:br/>{_run("markbreak")}</a:p>'
    fields = '<a:p><a:fld type="datetime1"><a:t>markfield</a:t></a:fld><a:fld type="slidenum"><a:t>gonenumber</a:t></a:fld></a:p>'
    cells = "".join(f"<a:tc>{_body(text)}<a:tcPr/></a:tc>" for text in ("markcell", "markmergedcell"))
    group = f"<p:grpSp>{shape('markgroup')}<p:grpSp>{shape('marknestedgroup')}</p:grpSp></p:grpSp>"
    choice = f'<mc:Choice Requires="a14">{shape("markfallbackfree")}</mc:Choice><mc:Fallback>{shape("gonefallback")}</mc:Fallback>'
    math = "<a14:m><m:oMath><m:r><m:t>markmath</m:t></m:r></m:oMath></a14:m>"
    first = slide(
        shape("marktitle", placeholder="title")
        + shape("markbody", placeholder="body")
        + group
        + graphic.format(f"<a:tbl><a:tr>{cells}</a:tr></a:tbl>")
        + '<p:pic><p:nvPicPr><p:cNvPr id="5" name="Picture" descr="markalt"/></p:nvPicPr></p:pic>'
        + f"<mc:AlternateContent>{choice}</mc:AlternateContent>"
        + free.format(f"{tabbed}<a:p>{math}</a:p>{fields}")
        + graphic.format('<dgm:relIds r:dm="rId3" r:lo="rId9"/>')
        + graphic.format('<c:chart r:id="rId4"/>')
        + shape("gonenumber", placeholder="sldNum")
    )
    reply = f'<x:reply authorId="{{1}}">{_body("markreply", prefix="x")}</x:reply>'
    notes = slide(
        shape("gonenumber", placeholder="sldNum") + shape("gonenotesfooter", placeholder="ftr") + shape("marknotes", placeholder="body"), root="p:notes"
    )
    return presentation(
        [first, slide(shape("markhiddenslide", placeholder="ctrTitle"), 'show="0"'), slide(shape("marksecond"))],
        {
            "ppt/slides/_rels/slide3.xml.rels": relationships(
                [
                    ("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"),
                    ("rId2", "notesSlide", "../notesSlides/notesSlide1.xml"),
                    ("rId3", "diagramData", "../diagrams/data1.xml"),
                    ("rId4", "chart", "/ppt/charts/chart1.xml"),
                    ("rId5", "comments", "../comments/comment1.xml"),
                    ("rId6", "http://schemas.microsoft.com/office/2018/10/relationships/comments", "../comments/modern.xml"),
                    ("rId7", "hyperlink", "https://example.org/marklinkaddress"),
                ]
            ),
            "ppt/slideLayouts/slideLayout1.xml": slide(shape("gonelayout"), root="p:sldLayout"),
            "ppt/notesSlides/notesSlide1.xml": notes,
            "ppt/diagrams/data1.xml": HEAD
            + f"<dgm:dataModel {_NAMESPACES}><dgm:pt><dgm:t><a:p>{_run('markdiagram')}</a:p></dgm:t></dgm:pt></dgm:dataModel>".encode(),
            "ppt/charts/chart1.xml": chart(),
            "ppt/charts/_rels/chart1.xml.rels": relationships([("rId1", "chartUserShapes", "../drawings/drawing1.xml")]),
            "ppt/drawings/drawing1.xml": HEAD + f"<c:userShapes {_NAMESPACES}><a:p>{_run('markusershape')}</a:p></c:userShapes>".encode(),
            "ppt/commentAuthors.xml": HEAD + f'<p:cmAuthorLst {_NAMESPACES}><p:cmAuthor id="0" name="A. Reviewer"/></p:cmAuthorLst>'.encode(),
            "ppt/authors.xml": HEAD + b'<x:authorLst xmlns:x="urn:x"><x:author id="{1}" name="B. Reviewer"/></x:authorLst>',
            "ppt/comments/comment1.xml": HEAD
            + f'<p:cmLst {_NAMESPACES}><p:cm authorId="0"><p:pos x="1" y="1"/><p:text>markcomment</p:text></p:cm></p:cmLst>'.encode(),
            "ppt/comments/modern.xml": HEAD
            + f'<x:cmLst xmlns:x="urn:x" {_NAMESPACES}><x:cm authorId="{{1}}"><x:replyLst>{reply}</x:replyLst>'
            f"{_body('said first', prefix='x')}</x:cm></x:cmLst>".encode(),
            **_properties(),
        },
    )


def chart() -> bytes:
    """A bar chart with a title, a titled axis and one series of two points."""
    rich = "<c:title><c:tx><c:rich><a:p><a:r><a:t>{}</a:t></a:r></a:p></c:rich></c:tx></c:title>"
    points = '<c:pt idx="0"><c:v>{}</c:v></c:pt><c:pt idx="1"><c:v>{}</c:v></c:pt>'
    name = '<c:tx><c:strRef><c:strCache><c:pt idx="0"><c:v>markseries</c:v></c:pt></c:strCache></c:strRef></c:tx>'
    categories = f"<c:cat><c:strRef><c:strCache>{points.format('markcategory', '2024')}</c:strCache></c:strRef></c:cat>"
    values = f"<c:val><c:numRef><c:numCache>{points.format('0.30000000000000004', '12')}</c:numCache></c:numRef></c:val>"
    plot = f"<c:plotArea><c:barChart><c:ser>{name}{categories}{values}</c:ser></c:barChart><c:catAx>{rich.format('markaxis')}</c:catAx></c:plotArea>"
    return HEAD + f"<c:chartSpace {_NAMESPACES}><c:chart>{rich.format('markcharttitle')}{plot}</c:chart></c:chartSpace>".encode()


def strict() -> bytes:
    """Slides in the Strict namespaces."""
    whole = slide(shape("Strict slides", placeholder="title")).replace(_PML.encode(), b"http://purl.oclc.org/ooxml/presentationml/main")
    return presentation(
        [whole.replace(_DML.encode(), b"http://purl.oclc.org/ooxml/drawingml/main")], base="http://purl.oclc.org/ooxml/officeDocument/relationships"
    )


def one_bad_slide() -> bytes:
    """Three slides, of which the middle one's part breaks off and the last declares entities."""
    bad = slide(shape("What was written") + shape("is cut off"))
    laughing = slide(shape("&l;")).replace(HEAD, HEAD + b'<!DOCTYPE p [<!ENTITY l "laugh">]>')
    return presentation([slide(shape("The first is whole")), bad[: bad.rindex(b"off")], laughing])


def bomb() -> bytes:
    """A slide of 40 MB in a file of 40 KB, and one as people make them."""
    return presentation([slide(shape("a" * 40_000_000)), slide(shape("The second is whole"))])


def _run(text: str) -> str:
    return f"<a:r><a:t>{text}</a:t></a:r>"


def _body(*texts: str, prefix: str = "p") -> str:
    return f"<{prefix}:txBody>{''.join(f'<a:p>{_run(text)}</a:p>' for text in texts)}</{prefix}:txBody>"
