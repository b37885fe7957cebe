"""Web pages, saved pages, e-books and feeds: a word in every place that a person sees, and words in places that nobody does."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tests.formats.build_archives import zipped

HIDDEN = "scripted styled commented templated noscripted invisible undisplayed typed-hidden framed".split()
"""Words of `PAGE` that no browser shows."""

PAGE = """<!DOCTYPE html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<title>Agenda for August 13 &ndash; Board of Trustees</title>
<meta name="author" content="Office of the Superintendent">
<meta name="description" content="What the board will talk about.">
<meta name="keywords" content="agenda, board; budget">
<meta property="og:site_name" content="Dublin Unified">
<meta property="article:published_time" content="2024-08-09T16:00:00-07:00">
<meta name="DCTERMS.modified" content="2024-08-12">
<meta name="generator" content="A program 1.0">
<link rel="canonical" href="https://example.org/agenda">
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle", "headline": "The agenda",
 "author": [{"@type": "Person", "name": "A. Trustee"}], "publisher": {"@type": "Organization", "name": "DUSD"}, "inLanguage": "en"}]}</script>
<style>.styled { color: red }</style>
<script>var scripted = "<p>scripted</p>";</script>
</head>
<body>
<!-- commented --><template>templated</template><noscript>noscripted</noscript><iframe src="x">framed</iframe>
<h1>Board of <em>Trustees</em></h1>
<p>The meeting be<b>gins</b> at 7&nbsp;p.m.<br>Please be   in
time. H<sub>2</sub>O is served.</p>
<div hidden>invisible</div><div style="color:red; DISPLAY: none">undisplayed</div><input type="hidden" value="typed-hidden">
<img src="logo.png" alt="The district's seal"><img src="spacer.gif" alt="">
<ul><li>Roll call<ul><li>Trustees</li></ul></li><li><a href="https://example.org/minutes.pdf">Minutes</a> of <a href="#top">June</a></li></ul>
<h2>Budget</h2>
<table><caption>Totals</caption><thead><tr><th>Line</th><th>Amount</th></tr></thead>
<tbody><tr><td><p>Books</p></td><td>1,200</td></tr><tr><td></td><td><div>900</div></td></tr>
<tr><td>Outer<table><tr><td>inner one</td><td>inner two</td></tr></table></td><td>after</td></tr></table>
<pre>
  Line   Amount
  Books   1,200
</pre>
<form><label>Your name <input value="A. Parent"></label><textarea>A question
in two lines</textarea><select><option>Yes<option>No</select><button>Send</button></form>
<details><summary>More</summary>Details</details>
<dl><dt>Quorum<dd>Three trustees</dl>
<svg><title>A chart</title><text>in a picture</text></svg>
<p>Mail <a href="mailto:board@example.org">the board</a>
</body></html>
"""

XHTML = """<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="fr"><head><title>Procès-verbal</title></head>
<body><h1>Procès-verbal de la séance</h1><p>Le café était bon.<br/>On l’a bu.</p><p/><p>Fin</p></body></html>
"""

LAYOUT = """<html><body><table width="100%"><tr><td><h1>Newsletter</h1><p>First paragraph.</p><p>Second paragraph.</p></td>
<td><p>Side column.</p><ul><li>One</li><li>Two</li></ul></td></tr></table><p>unclosed <b>bold <i>nested</b> wrong</i> &unknown; &amp; done</body>
"""


def declared(codec: str, charset: str, text: str) -> bytes:
    """A page in an encoding, which it declares as `charset`."""
    return f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"><title>{text}</title></head><body>{text}</body></html>'.encode(
        codec
    )


def deep(depth: int) -> str:
    """A page whose elements lie in one another."""
    return "<html><body><p>The beginning.</p>" + "<div>" * depth + "The middle." + "</div>" * depth + "<p>The end.</p></body></html>"


SAVED = """From: <Saved by Blink>
Snapshot-Content-Location: https://example.org/agenda
Subject: Agenda for August 13
Date: Tue, 13 Aug 2024 19:00:00 -0700
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----bound"

------bound
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable
Content-Location: https://example.org/agenda

<html><head><title>Agenda =E2=80=93 Board</title></head><body><h1>Agenda</h1>=
<p>The meeting begins at 7.</p><a href=3D"https://example.org/minutes">Minutes</a></body></html>

------bound
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://example.org/logo.png

iVBORw0KGgo=

------bound
Content-Type: text/html; charset=utf-8
Content-Location: https://example.org/frame

<html><body><p>What stands in a frame.</p></body></html>

------bound--
""".replace("\n", "\r\n")

_CONTAINER = """<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
_PACKAGE = """<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata
 xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The school year</dc:title><dc:creator>A. Teacher</dc:creator><dc:creator>B. Teacher</dc:creator>
<dc:language>en</dc:language><dc:identifier id="id">urn:isbn:9780000000002</dc:identifier><dc:publisher>The district</dc:publisher><dc:date>2024-08-01</dc:date>
<dc:subject>schools</dc:subject><dc:subject>calendar</dc:subject><dc:rights>CC0</dc:rights>
<meta property="dcterms:modified">2024-08-02T10:00:00Z</meta></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="c2" href="text/two.xhtml" media-type="application/xhtml+xml"/>
<item id="c1" href="text/one%20.xhtml" media-type="application/xhtml+xml"/><item id="gone" href="text/gone.xhtml" media-type="application/xhtml+xml"/>
<item id="pic" href="a.png" media-type="image/png"/></manifest><spine><itemref idref="c1"/><itemref idref="c2"/><itemref idref="gone"/></spine></package>"""
_NAV = """<html xmlns="http://www.w3.org/1999/xhtml"><body><nav><ol><li><a href="text/one%20.xhtml">The first term</a></li>
<li><a href="text/two.xhtml#a">The second term</a></li></ol></nav></body></html>"""


def book(encryption: str = "", changed: Mapping[str, str] = MappingProxyType({})) -> bytes:
    """An e-book with two chapters, in another order than their names', and one that is missing; `changed` replaces words of its package document."""
    package = _PACKAGE
    for old, new in changed.items():
        package = package.replace(old, new)
    members = {
        "mimetype": b"application/epub+zip",
        "META-INF/container.xml": _CONTAINER.encode(),
        "OEBPS/book.opf": package.encode(),
        "OEBPS/nav.xhtml": _NAV.encode(),
        "OEBPS/text/two.xhtml": b"<html><body><h1>Spring</h1><p>The second chapter.</p></body></html>",
        "OEBPS/text/one .xhtml": "<html><body><h1>Autumn</h1><p>The first chapter, über alles.</p></body></html>".encode(),
    }
    return zipped(members | ({"META-INF/encryption.xml": encryption.encode()} if encryption else {}))


LOCK = """<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">{}</encryption>"""
LOCKED = LOCK.format(
    "".join(
        '<enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>'
        f'<enc:CipherData><enc:CipherReference URI="OEBPS/text/{name}"/></enc:CipherData></enc:EncryptedData>'
        for name in ("one%20.xhtml", "two.xhtml", "gone.xhtml")
    )
)

FEED = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Board news</title><link>https://example.org/</link><description>News of the board</description><language>en-us</language>
<lastBuildDate>Tue, 13 Aug 2024 19:00:00 GMT</lastBuildDate>
<item><title>Minutes approved</title><description>&lt;p&gt;The &lt;b&gt;minutes&lt;/b&gt; of June were approved.&lt;/p&gt;</description></item>
<item><title>Budget</title><description><![CDATA[See <a href="https://example.org/budget">the budget</a>.]]></description></item></channel></rss>
"""
RECORD = """<record id="x1"><title>A record</title><creator>A. Clerk</creator><p>Some <em>word</em>s in a <b>sentence</b>.</p>
<row name="Books" amount="12"/><a>one</a><b>two</b></record>
"""
LAUGHS = """<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">{}<!ENTITY file SYSTEM "file:///etc/passwd">]>
<lolz>&lol9;&file;<p>The end.</p></lolz>
""".format(
    "".join(f'<!ENTITY lol{n} "{"&lol" + str(n - 1) * (n > 1) + ";" if n else ""}{("&lol" + (str(n - 1) if n > 1 else "") + ";") * 9}">' for n in range(1, 10))
)
