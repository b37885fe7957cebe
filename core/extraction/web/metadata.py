"""What a web page says of itself: its `meta` elements in the vocabularies that are in use, and linked data (JSON-LD) (step 8)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from core.document import MetaValue
from core.extraction.kit.bounds import bounded
from core.extraction.kit.markup import Facts
from core.extraction.kit.titles import title_of

_NAMES = {
    # standard name: the names that say it, the most exact first (Dublin Core, schema.org, Open Graph, HTML's own)
    "title": "dcterms.title dc.title citation_title og:title twitter:title headline title".split(),
    "creator": "dcterms.creator dc.creator citation_author author article:author parsely-author byl".split(),
    "contributor": "dcterms.contributor dc.contributor".split(),
    "description": "dcterms.abstract dcterms.description dc.description description og:description twitter:description abstract".split(),
    "keywords": "dcterms.subject dc.subject keywords news_keywords article:tag".split(),
    "created": "dcterms.created dcterms.issued dcterms.date dc.date.created dc.date.issued dc.date article:published_time datepublished "
    "citation_publication_date citation_date pubdate date creation_date".split(),
    "modified": "dcterms.modified dc.date.modified article:modified_time datemodified og:updated_time last-modified revised".split(),
    "publisher": "dcterms.publisher dc.publisher citation_publisher publisher og:site_name copyright-holder".split(),
    "language": "dcterms.language dc.language content-language inlanguage og:locale language".split(),
    "rights": "dcterms.rights dc.rights rights copyright license".split(),
    "identifier": "dcterms.identifier dc.identifier citation_doi".split(),
    "papertray:address": "canonical og:url".split(),
    "papertray:application": "generator progid".split(),
}
_SEVERAL = frozenset({"creator", "contributor", "keywords"})
_COMMAS = re.compile(r"\s*[,;]\s*")
_DATA = {"headline": "headline", "name": "title", "author": "author", "creator": "author", "publisher": "publisher", "description": "description"}
_DATA |= {"datePublished": "datepublished", "dateModified": "datemodified", "inLanguage": "inlanguage", "keywords": "keywords", "license": "license"}
_WORKS = re.compile(r"(?:Article|Posting|Page|Report|Work|Document|Book|Event|Dataset)$")  # the types of things whose name is the page's
_DEEPEST = 6


def read(facts: Facts) -> dict[str, MetaValue]:
    """A page's metadata by standard names: its own title, else its first heading."""
    stated = _gathered(facts)
    found: dict[str, object] = {}
    for name, sources in _NAMES.items():
        values = next((stated[source] for source in sources if stated.get(source)), [])
        if name == "keywords":
            values = [word for value in values for word in _COMMAS.split(value) if word]
        found[name] = (values if len(values) > 1 or name == "keywords" else "".join(values)) if name in _SEVERAL else "".join(values[:1])
    title = title_of(facts.title) or title_of(str(found["title"])) or facts.heading
    return bounded(
        {
            **found,
            "title": title,
            "papertray:stated_title": facts.title if facts.title != title else "",
            "language": str(facts.language or found["language"]).replace("_", "-"),
            "papertray:address": found["papertray:address"] or facts.address,
            "papertray:links": list(facts.links),
        }
    )


def _gathered(facts: Facts) -> dict[str, list[str]]:
    """Everything that is stated, by lower-case name; `dc:title` and `DC.title` are one."""
    stated: dict[str, list[str]] = {}
    for name, value in [*facts.meta, *(pair for block in facts.data for pair in _linked(block))]:
        key = re.sub(r"^(dc|dcterms)[:.]", r"\1.", name.lower())
        if value and value not in stated.setdefault(key, []):
            stated[key].append(value)
    return stated


def _linked(block: str) -> Iterator[tuple[str, str]]:
    """Names and values of the works that a block of linked data describes."""
    try:
        data = json.loads(block, strict=False)
    except (ValueError, RecursionError):
        return
    yield from _of_works(data, _DEEPEST)


def _of_works(data: object, depth: int) -> Iterator[tuple[str, str]]:
    if isinstance(data, list) and depth:
        for item in data:
            yield from _of_works(item, depth - 1)
    elif isinstance(data, dict) and depth:
        yield from _of_works(data.get("@graph"), depth - 1)
        if any(_WORKS.search(str(kind)) for kind in _listed(data.get("@type"))):
            for name, key in _DATA.items():
                yield from ((key, text) for text in _texts(data.get(name)))


def _texts(value: object) -> Iterator[str]:
    """A value as texts: persons and organisations by their names."""
    for item in _listed(value):
        text = item.get("name") if isinstance(item, dict) else item
        if isinstance(text, str | int | float):
            yield str(text)


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]
