"""Writes the samples, and what the readers make of them: `python -m tests.formats.make_samples [--goldens]`.

Each sample lies in `samples/<format>/`, its golden beside it as NAME.json. Adding a sample is adding a file there (and running this with
`--goldens`, and reading what it wrote). Hostile and large files are made by the tests themselves and are not kept.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from tests.formats import (
    build_archives,
    build_beside,
    build_docx,
    build_encrypted,
    build_formats,
    build_mail,
    build_odf,
    build_ole,
    build_ole_documents,
    build_pdf,
    build_pdf_layout,
    build_pptx,
    build_rtf,
    build_sheets,
    build_texts,
    build_web,
)
from tests.formats.reading import as_json, read

SAMPLES = Path(__file__).parent / "samples"


def all_samples() -> dict[str, bytes]:
    """Every sample made by a script, by its place below `samples/`."""
    return {
        "pdf/plain.pdf": build_pdf.plain(),
        "pdf/features.pdf": build_pdf.featured(),
        "pdf/no-text.pdf": build_pdf.drawn_pages(),
        "pdf/stamped-scan.pdf": build_pdf.stamped_scan(),
        "pdf/divided-words.pdf": build_pdf.divided_words(),
        "pdf/beside-the-page.pdf": build_pdf.beside_the_page(),
        "pdf/one-bad-page.pdf": build_pdf.one_bad_page(),
        "pdf/late-header.pdf": build_pdf.headless(),
        "pdf/truncated.pdf": build_pdf.truncated(),
        "pdf/columns.pdf": build_pdf_layout.columns(),
        "pdf/table.pdf": build_pdf_layout.table(),
        "pdf/on-its-side.pdf": build_pdf_layout.on_its_side(),
        "pdf/hidden.pdf": build_pdf_layout.hidden(),
        "pdf/broken-page.pdf": build_pdf_layout.broken_page(),
        "pdf/hebrew.pdf": build_pdf_layout.hebrew(),
        "pdf/japanese.pdf": build_pdf_layout.japanese(),
        "pdf/without-map.pdf": build_pdf_layout.without_map(),
        "pdf/attachments.pdf": build_pdf.with_attachments(),
        "pdf/garbage.pdf": bytes(range(256)) * 8,
        "docx/marker.docx": build_docx.marker(),
        "docx/filled-in.docx": build_docx.filled_in(),
        "docx/strict.docx": build_docx.strict(),
        "docx/chapters.docx": build_docx.chapters(),
        "docx/broken-off.docx": build_docx.broken_off(),
        "docx/truncated.docx": build_docx.truncated(),
        "docx/billion-laughs.docx": build_docx.billion_laughs(),
        "docx/really-text.docx": b"This was typed into a text editor and given a name.\n",
        "docx/really-pdf.docx": build_pdf.plain(),
        "docx/protected.docx": build_ole.compound({"EncryptionInfo": bytes(8), "EncryptedPackage": bytes(8)}),
        "pptx/marker.pptx": build_pptx.marker(),
        "pptx/strict.pptx": build_pptx.strict(),
        "pptx/one-bad-slide.pptx": build_pptx.one_bad_slide(),
        "pptx/truncated.pptx": build_pptx.marker()[:4000],
        "xlsx/marker.xlsx": build_sheets.marker(),
        "xlsx/formats.xlsx": build_formats.xlsx(),
        "xlsx/formats.xlsb": build_formats.xlsb(),
        "xls/marker.xls": build_beside.xls(),
        "odf/encrypted.odt": build_encrypted.odf(build_odf.text(), "key", "aes"),
        "odf/encrypted-whole.odt": build_encrypted.odf_whole(build_odf.text(), "key"),
        "xls/formats.xls": build_formats.xls(),
        "xlsx/sparse.xlsx": build_sheets.sparse(),
        "xlsx/laughs.xlsx": build_sheets.laughs(),
        "xlsx/binary.xlsb": build_sheets.binary(),
        "xlsx/binary-kinds.xlsb": build_sheets.binary_kinds(),
        "xlsx/binary-that-lies.xlsb": build_sheets.binary((0, 1_048_575, 0, 16_383)),
        "xls/older.xls": build_sheets.old(),
        "xls/older-that-lies.xls": build_sheets.old((0, 65_536, 0, 256)),
        "xls/far-corner.xls": build_sheets.old(corner=True),
        "xls/protected.xls": build_sheets.old(encrypted=True),
        "xls/truncated.xls": build_sheets.old()[:1500],
        "odf/marker.odt": build_odf.text(),
        "odf/marker.odp": build_odf.slides(),
        "odf/marker.ods": build_odf.sheets(),
        "odf/flat.fodt": build_odf.flat(),
        "odf/protected.odt": build_odf.protected(),
        "odf/laughs.odt": build_odf.laughs(),
        "odf/truncated.odt": build_odf.text()[:2500],
        "doc/marker.doc": build_ole_documents.doc(),
        "doc/numbered.doc": build_ole_documents.numbered_doc(),
        "doc/equation.doc": build_ole_documents.equation_doc(),
        "doc/protected.doc": build_ole_documents.doc(encrypted=True),
        "doc/truncated.doc": build_ole_documents.doc()[:2500],
        "ppt/marker.ppt": build_ole_documents.ppt(),
        "ppt/protected.ppt": build_ole_documents.ppt(encrypted=True),
        "ppt/lost-directory.ppt": build_ole_documents.ppt(lost=True),
        "captions/plain.vtt": build_texts.PLAIN_VTT.encode(),
        "captions/rolling.vtt": build_texts.ROLLING_VTT.encode(),
        "captions/growing.vtt": build_texts.GROWING_VTT.encode(),
        "captions/windows.srt": build_texts.SRT.encode(),
        "captions/no-cues.vtt": b"WEBVTT\n\nNOTE nothing was said\n",
        "captions/really-prose.srt": b"This file has a caption file's name and not one time in it.\n",
        "text/log.log": build_texts.LOG.encode(),
        "text/western.txt": "The café’s naïve “résumé”\n".encode("cp1252"),
        "text/binary.txt": bytes(range(256)) * 8,
        "markdown/notes.md": build_texts.MARKDOWN.encode(),
        "archive/packet.zip": build_archives.packet(),
        "archive/nested.zip": build_archives.nested(5),
        "archive/damaged-member.zip": build_archives.damaged_member(),
        "archive/truncated.zip": build_archives.nested(2)[:-30],
        "archive/folder.tar": build_archives.tarred({"a/minutes.txt": b"The minutes.\n", "a/notes.md": build_texts.MARKDOWN.encode()}),
        "archive/folder.tgz": build_archives.compressed(build_archives.tarred({"minutes.txt": b"The minutes.\n"})),
        "archive/log.txt.gz": build_archives.compressed(b"2024-08-13T19:00:00Z started\n"),
        "html/page.html": build_web.PAGE.encode(),
        "html/layout.htm": build_web.LAYOUT.encode(),
        "html/french.xhtml": build_web.XHTML.encode("cp1252"),
        "html/russian.html": build_web.declared("koi8-r", "KOI8-R", "Протокол заседания"),
        "html/lying.html": build_web.declared("utf-8", "iso-8859-1", "Zażółć gęślą jaźń"),
        "html/japanese.html": build_web.declared("iso2022_jp", "ISO-2022-JP", "議事録"),
        "html/really-binary.html": bytes(range(256)) * 8,
        "html/saved.mht": build_web.SAVED.encode(),
        "html/really-html.mht": build_web.LAYOUT.encode(),
        "mail/winmail.dat": build_mail.winmail({"Décision finale.txt": b"The vote was five to none."}, inner=build_mail.winmail({})),
        "mail/invitation.eml": build_mail.invitation("plain", "html"),
        "mail/mail.eml": build_mail.mail(),
        "mail/html.eml": build_mail.HTML_MAIL,
        "mail/raw-headers.eml": build_mail.RAW_HEADERS,
        "mail/odd-charsets.eml": build_mail.ODD_CHARSETS,
        "mail/box.mbox": build_mail.mailbox(),
        "mail/outlook.msg": build_mail.outlook(),
        "mail/code-page.msg": build_mail.outlook_narrow(),
        "mail/rich.msg": build_mail.outlook_rich(),
        "mail/truncated.msg": build_mail.outlook()[:1500],
        "epub/book.epub": build_web.book(),
        "epub/locked.epub": build_web.book(build_web.LOCKED),
        "rtf/marker.rtf": build_rtf.MARKER.encode(),
        "rtf/truncated.rtf": build_rtf.MARKER.encode()[:900],
        "rtf/really-text.rtf": b"Only a text.\n",
        "xml/feed.rss": build_web.FEED.encode(),
        "xml/record.xml": build_web.RECORD.encode(),
        "xml/truncated.xml": build_web.RECORD.encode()[:120],
        "xml/billion-laughs.xml": build_web.LAUGHS.encode(),
        "captions/lines.sbv": build_texts.SBV.encode(),
        "captions/ticks.ttml": build_texts.TTML.encode(),
        "captions/truncated.dfxp": build_texts.TTML.encode()[:-130],
        "data/escapes.json": build_texts.JSON.encode(),
        "data/members.jsonl": build_texts.JSON_LINES.encode(),
        "data/library.yml": build_texts.YAML.encode(),
        "data/library.toml": build_texts.TOML.encode(),
        "data/library.ini": build_texts.INI.encode(),
        "csv/quotes.csv": build_texts.CSV.encode(),
        "csv/semicolons.csv": build_texts.SEMICOLONS,
        "csv/tabs.tsv": b"a\tb\n1\t2, or 3\n",
        "csv/one-column.csv": b"name\nAnna\nBert\n",
        "csv/numbers.csv": b"1,2\n3,4\n",
    }


def main() -> None:
    """Write the samples; with `--goldens` also what is read from every file below `samples/`."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--goldens", action="store_true")
    goldens = parser.parse_args().goldens
    for place, content in all_samples().items():
        (SAMPLES / place).parent.mkdir(parents=True, exist_ok=True)
        (SAMPLES / place).write_bytes(content)
    for sample in samples() if goldens else ():
        golden_of(sample).write_text(json.dumps(as_json(read(sample)), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def samples() -> list[Path]:
    """Every file below `samples/` that is no golden."""
    return sorted(path for path in SAMPLES.glob("*/*") if path.suffix != ".json")


def golden_of(sample: Path) -> Path:
    """Where what is to be read from a sample is written down."""
    return sample.with_name(f"{sample.name}.json")


if __name__ == "__main__":
    main()
