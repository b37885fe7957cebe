"""The tables of the languages as translators know them: Qt's .ts files, written in one order, so that a change shows as what it is."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from lxml import etree

from gui.speech.language import CONTEXT, ENGLISH
from tests.languages.gathering import ROOT, is_counted

FOLDER = ROOT / "resources" / "translations"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


@dataclass(frozen=True, slots=True)
class Word:
    """A text and what it is in a language: one form, or one for each kind of number; empty: not translated yet."""

    source: str
    forms: tuple[str, ...] = ()

    @property
    def done(self) -> bool:
        """Whether it is translated."""
        return bool(self.forms) and all(self.forms)


def table(code: str) -> Path:
    """The .ts file of a language."""
    return FOLDER / f"papertray_{code}.ts"


def load(code: str) -> Mapping[str, Word]:
    """The words of a language by their source; nothing when there is no table yet."""
    if not table(code).exists():
        return MappingProxyType({})
    messages = etree.parse(str(table(code))).getroot().iter("message")
    return MappingProxyType({word.source: word for word in map(_word, messages)})


def save(code: str, words: Mapping[str, Word]) -> None:
    """Write the table of a language, in the order of the sources."""
    root = etree.Element("TS", version="2.1", language=code, sourcelanguage=ENGLISH)
    context = etree.SubElement(root, "context")
    etree.SubElement(context, "name").text = CONTEXT
    for source in sorted(words):
        context.append(_message(words[source]))
    etree.indent(root, " ")
    table(code).write_text(_HEAD + etree.tostring(root, encoding="unicode") + "\n", encoding="utf-8", newline="\n")


def compile_table(code: str) -> None:
    """Make the .qm file that the program loads. Raises `CalledProcessError` when Qt's compiler does not take the table."""
    release = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([str(release), "-silent", str(table(code)), "-qm", str(table(code).with_suffix(".qm"))], check=True)


def renewed(code: str, old: Mapping[str, Word], sources: frozenset[str]) -> Mapping[str, Word]:
    """The table with these texts: new ones wait for their translation, unused ones go. English says only how numbers are said. Pure."""
    wanted = {source for source in sources if code != ENGLISH or is_counted(source)}
    return MappingProxyType({source: old.get(source, Word(source)) for source in wanted})


def _word(message: etree._Element) -> Word:
    translation = message.find("translation")
    forms = () if translation is None else tuple(form.text or "" for form in translation.findall("numerusform")) or (translation.text or "",)
    return Word(message.findtext("source") or "", forms)


def _message(word: Word) -> etree._Element:
    counted = is_counted(word.source)
    message = etree.Element("message", {"numerus": "yes"} if counted else {})
    etree.SubElement(message, "source").text = word.source
    translation = etree.SubElement(message, "translation", {} if word.done else {"type": "unfinished"})
    if not counted:
        translation.text = "".join(word.forms)
    for form in (word.forms or ("", "")) if counted else ():
        etree.SubElement(translation, "numerusform").text = form
    return message
