"""The table of formats: which files are documents, what they are called, and which extractor reads them.

One row a format. `extractor` is the name under which the factory knows the class (`core/extraction/factory.py`), or ""
for a type whose raw file is kept though nothing reads it yet. A type's row is found by content first (`extraction/sniff.py`), then by
the name's suffix. A contract test proves that each named extractor exists.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from core import plugins


@dataclass(frozen=True, slots=True)
class Format:
    """A type of document: `key` is stable, `mime` its media type, `words` what people call it, `suffixes` in lower case with dot.

    A type that a plug-in added `begins` with one of these, if there are any. `fallback` names the engine that the factory has for a second try, after the
    first has crashed, hung or eaten the memory.
    """

    key: str
    mime: str
    words: str
    suffixes: tuple[str, ...]
    extractor: str = ""
    fallback: str = ""
    begins: tuple[bytes, ...] = ()


_OWN = (
    Format("pdf", "application/pdf", "PDF document", (".pdf",), "pdf", "pypdf"),
    Format("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word document", (".docx", ".docm", ".dotx", ".dotm"), "docx"),
    Format("vtt", "text/vtt", "WebVTT captions", (".vtt", ".webvtt"), "captions"),
    Format("srt", "application/x-subrip", "SubRip captions", (".srt",), "captions"),
    Format("sbv", "text/x-sbv", "SBV captions", (".sbv",), "captions"),
    Format("ttml", "application/ttml+xml", "TTML captions", (".ttml", ".dfxp"), "captions"),
    Format("csv", "text/csv", "CSV table", (".csv",), "csv"),
    Format("tsv", "text/tab-separated-values", "TSV table", (".tsv", ".tab"), "csv"),
    Format("markdown", "text/markdown", "Markdown text", (".md", ".markdown"), "markdown"),
    Format("text", "text/plain", "Text", (".txt", ".text", ".log"), "text"),
    Format("png", "image/png", "PNG picture", (".png",), "pictures"),
    Format("jpeg", "image/jpeg", "JPEG picture", (".jpg", ".jpeg", ".jpe", ".jfif"), "pictures"),
    Format("tiff", "image/tiff", "TIFF picture", (".tif", ".tiff"), "pictures"),
    Format("gif", "image/gif", "GIF picture", (".gif",), "pictures"),
    Format("bmp", "image/bmp", "Bitmap picture", (".bmp",), "pictures"),
    Format("webp", "image/webp", "WebP picture", (".webp",), "pictures"),
    Format(
        "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel workbook", (".xlsx", ".xlsm", ".xltx", ".xltm"), "xlsx", "openpyxl"
    ),
    Format("json", "application/json", "JSON data", (".json", ".geojson"), "data"),
    Format("jsonl", "application/jsonl", "JSON lines", (".jsonl", ".ndjson"), "data"),
    Format("yaml", "application/yaml", "YAML data", (".yaml", ".yml"), "data"),
    Format("toml", "application/toml", "TOML data", (".toml",), "data"),
    Format("ini", "text/x-ini", "Settings file", (".ini", ".cfg", ".conf"), "data"),
    Format("xml", "application/xml", "XML", (".xml", ".rss", ".atom", ".xsl", ".xsd"), "xml"),
    Format(
        "pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "PowerPoint slides",
        (".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm"),
        "pptx",
    ),
    Format("doc", "application/msword", "Older Word document", (".doc", ".dot"), "doc"),
    Format("xls", "application/vnd.ms-excel", "Older Excel workbook", (".xls", ".xlt"), "xls", "xlrd"),
    Format("ppt", "application/vnd.ms-powerpoint", "Older PowerPoint slides", (".ppt", ".pps", ".pot"), "ppt"),
    Format("msg", "application/vnd.ms-outlook", "Outlook message", (".msg",), "outlook"),
    Format("tnef", "application/vnd.ms-tnef", "Attachments packed by Outlook", (".tnef",), "tnef"),
    Format("ole", "application/x-ole-storage", "Older Office file", ()),
    Format("ps", "application/postscript", "PostScript document", (".ps",)),
    Format("write", "application/x-mswrite", "Word document of the 1980s", (".wri",)),
    Format("wordperfect", "application/vnd.wordperfect", "WordPerfect document", (".wpd", ".wp5", ".wp6")),
    Format("djvu", "image/vnd.djvu", "DjVu document", (".djvu", ".djv")),
    Format("protected", "application/encrypted", "Office document with a password", (), "protected"),
    Format("xlsb", "application/vnd.ms-excel.sheet.binary.macroenabled.12", "Excel binary workbook", (".xlsb",), "xlsx", "records"),
    Format("rtf", "application/rtf", "Rich text", (".rtf",), "rtf"),
    Format("html", "text/html", "Web page", (".html", ".htm", ".xhtml", ".xht"), "webpage", "html.parser"),
    Format("mhtml", "multipart/related", "Saved web page", (".mhtml", ".mht"), "saved_page"),
    Format("eml", "message/rfc822", "E-mail", (".eml",), "mail"),
    Format("mbox", "application/mbox", "Mailbox", (".mbox", ".mbx"), "mailbox"),
    Format("epub", "application/epub+zip", "E-book", (".epub",), "epub"),
    Format("odt", "application/vnd.oasis.opendocument.text", "OpenDocument text", (".odt", ".ott", ".fodt", ".sxw"), "odf"),
    Format("ods", "application/vnd.oasis.opendocument.spreadsheet", "OpenDocument sheet", (".ods", ".ots", ".fods", ".sxc"), "odf"),
    Format("odp", "application/vnd.oasis.opendocument.presentation", "OpenDocument slides", (".odp", ".otp", ".fodp", ".sxi"), "odf"),
    Format("odg", "application/vnd.oasis.opendocument.graphics", "OpenDocument drawing", (".odg", ".otg", ".fodg"), "odf"),
    Format("zip", "application/zip", "Zip archive", (".zip",), "archive"),
    Format("tar", "application/x-tar", "Tar archive", (".tar",), "archive"),
    Format("gzip", "application/gzip", "Compressed file", (".gz", ".tgz"), "archive"),
)


def _added(own: tuple[Format, ...]) -> tuple[tuple[Format, ...], dict[str, plugins.PlugIn], tuple[plugins.Broken, ...]]:
    """What plug-ins add: their rows, the plug-ins themselves by name, and those that are left out, each with the reason."""
    found, broken = plugins.find()
    taken = {word for row in own for word in (row.key, row.mime, row.extractor, *row.suffixes)} - {""}
    rows: list[Format] = []
    used: dict[str, plugins.PlugIn] = {}
    for one in found:
        words = [one.name, *(word for row in one.formats for word in (row.key, row.mime, *row.suffixes))]
        if clash := next((word for word in words if word in taken), None):
            broken += (plugins.Broken(one.name, f"{clash} is another reader's"),)
            continue
        taken.update(words)
        used[one.name] = one
        rows += [Format(row.key, row.mime, row.words, row.suffixes, one.name, begins=row.begins) for row in one.formats]
    return tuple(rows), used, broken


_ADDED, _PLUG_INS, BROKEN = _added(_OWN)
FORMATS = (*_OWN, *_ADDED)
"""Every format: the program's own, and those of the plug-ins that are installed."""

PLUG_INS: MappingProxyType[str, plugins.PlugIn] = MappingProxyType(_PLUG_INS)
"""The extractors that other packages add, by name; `BROKEN` are those that cannot be used."""

UNKNOWN = Format("unknown", "application/octet-stream", "File", ())
"""What a file is whose type nothing tells: taken only where the folder's setting takes everything."""

ADDED = frozenset(row.key for row in _ADDED)
BY_KEY: MappingProxyType[str, Format] = MappingProxyType({row.key: row for row in (*FORMATS, UNKNOWN)})
BY_SUFFIX: MappingProxyType[str, Format] = MappingProxyType({suffix: row for row in FORMATS for suffix in row.suffixes})
BY_MIME: MappingProxyType[str, Format] = MappingProxyType({row.mime: row for row in (*FORMATS, UNKNOWN)})

CUED = frozenset(row.mime for row in FORMATS if row.extractor == "captions")
"""The types that are told in cues: a program finds their number among the pages, and to people they have none, but a length."""


def shown_pages(mime: str, pages: int) -> int:
    """How many of a document's `pages` people would call so: pages, sheets and slides; none of a type in `CUED`."""
    return 0 if mime in CUED else pages


READERS: MappingProxyType[str, int] = MappingProxyType(
    {
        "pdf": 8,
        "docx": 6,
        "pptx": 4,
        "xlsx": 6,
        "xls": 6,
        "odf": 3,
        "doc": 7,
        "ppt": 7,
        "captions": 4,
        "csv": 3,
        "markdown": 2,
        "text": 2,
        "protected": 1,
        "archive": 5,
        "pictures": 1,
        "webpage": 3,
        "saved_page": 3,
        "mail": 5,
        "mailbox": 5,
        "data": 2,
        "xml": 2,
        "epub": 3,
        "rtf": 3,
        "outlook": 3,
        "tnef": 1,
        **{name: one.version for name, one in PLUG_INS.items()},
    },
)
"""Every extractor's version, by its name: known here so that nobody has to import the extractors to see which rows are current.

A number grows whenever the same bytes would now give other text or metadata. The classes take theirs from here.
"""

TEXTS = frozenset(
    {"text", "markdown", "csv", "tsv", "vtt", "srt", "html", "rtf", "eml", "mbox", "mhtml", "json", "jsonl", "yaml", "toml", "ini", "xml", "sbv", "ttml"}
)
"""The formats whose files are plain text: which of them it is, only the name can say."""

NO_DOCUMENTS = frozenset(
    # drawings, sound, film, programs, archives, fonts, data of programs, source code: their names say that they are no documents
    ".heic .svg .ico .psd .raw .cr2 .nef .ai .eps .indd "
    ".mp3 .wav .flac .ogg .m4a .aac .wma .opus .mid .mp4 .m4v .mkv .mov .avi .wmv .webm .mpg .mpeg .flv "
    ".exe .dll .msi .so .dylib .bin .app .apk .deb .rpm .com .bat .cmd .ps1 .vbs .sh .jar .class .o .obj .a .lib .pyc .pyd .sys .lnk .url .iso .img .dmg .vhd "
    ".7z .rar .bz2 .xz .zst .cab .ttf .otf .woff .woff2 "
    ".sqlite .sqlite3 .db .db3 .mdb .accdb .dat .pst .ost .dbf .bak .swp .lock .pid .torrent .ics .vcf .p7s .pem .key .crt "
    ".py .pyi .js .mjs .ts .tsx .jsx .css .scss .c .h .cpp .hpp .cc .java .kt .go .rs .rb .php .pl .lua .swift .m .cs .vb .sql .ipynb "
    ".plist .map .po .mo .qm .ui .qrc".split()
) - frozenset(suffix for row in _ADDED for suffix in row.suffixes)
"""Suffixes that name something else than a document; any other unknown suffix says nothing, and the content decides."""


def suffix_of(name: str) -> str:
    """The suffix of a file name in lower case, with its dot; "" when there is none."""
    name = name.rpartition("/")[2]
    at = name.rfind(".")
    return name[at:].lower() if 0 < at < len(name) - 1 else ""


def by_name(name: str) -> Format | None:
    """The format that the name's suffix says, or None when the name says nothing of a document."""
    return BY_SUFFIX.get(suffix_of(name))
