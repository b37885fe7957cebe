"""Samples of everything that is plain text inside: captions, tables, Markdown, logs, and files whose names lie."""

from __future__ import annotations

PANGRAMS = {
    # codec: (its text, what the rule of encodings.py is to find)
    "utf-8": ("Zażółć gęślą jaźń, Straße, ελληνικά, кириллица, 日本語", "utf-8"),
    "utf-8-sig": ("Zażółć gęślą jaźń", "utf-8-sig"),
    "utf-16": ("Zażółć gęślą jaźń", "utf-16"),
    "utf-16-le": ("The minutes of the meeting, without a mark.", "utf-16-le"),
    "utf-16-be": ("The minutes of the meeting, without a mark.", "utf-16-be"),
    "utf-32": ("Zażółć gęślą jaźń", "utf-32"),
    "ascii": ("The minutes of the meeting.", "utf-8"),
    "cp1252": ("The café’s naïve “résumé” — señor, Straße", "cp1252"),
    "latin-1": ("Le café, la résumé, el señor, die Straße", "cp1252"),
    "koi8-r": ("Протокол заседания попечительского совета школьного округа от тринадцатого августа", "koi8_r"),
    "cp1251": ("Протокол заседания попечительского совета школьного округа от тринадцатого августа", "cp1251"),
    "cp1250": ("Rada szkoły zebrała się w bibliotece o siódmej. Sześć osób zabrało głos w sprawie budżetu, a następnie przyjęto porządek obrad.", "cp1250"),
    "iso8859-2": ("Rada školy se sešla v knihovně v sedm hodin. Šest lidí mluvilo o rozpočtu a potom byl schválen pořad jednání příští schůze.", "iso8859_2"),
    "cp852": ("Rada szkoły zebrała się w bibliotece o siódmej. Sześć osób zabrało głos w sprawie budżetu, a następnie przyjęto porządek obrad.", "cp852"),
    "cp1254": ("Okul kurulu kütüphanede saat yedide toplandı. Bütçe konuşuldu ve gündem kabul edildi. Teşekkür ederiz.", "cp1254"),  # noqa: RUF001  # the Turkish letter
    "cp1257": ("Mokyklos taryba susirinko bibliotekoje septintą valandą. Šeši žmonės kalbėjo apie biudžetą, po to buvo patvirtinta darbotvarkė.", "cp1257"),
    "cp1258": ("Hô\u0323i đô\u0300ng nha\u0300 trươ\u0300ng ho\u0323p thư viê\u0323n thông qua chương tri\u0300nh.", "cp1258"),
    "iso2022_jp": ("学区教育委員会の議事録です。予算について話し合いました。", "iso2022_jp_2"),
    "iso2022_kr": ("학교 이사회는 도서관에서 일곱 시에 모였다.", "iso2022_kr"),
    "big5": ("學區董事會會議記錄。討論預算、校舍與課程。並表決通過議程。董事會感謝社區的支持與參與。", "big5"),
    "gb18030": ("学区董事会会议记录。讨论预算、校舍与课程。并表决通过议程。董事会感谢社区的支持与参与。", "gb18030"),
    "shift_jis": ("学区教育委員会の議事録です。予算について話し合い、議題を承認しました。ありがとうございました。", "cp932"),
}

PLAIN_VTT = """WEBVTT - School board meeting
Kind: captions
Language: en-US

STYLE
::cue { color: white }

NOTE this is no caption --- and neither is the style above

intro
00:00:03.740 --> 00:00:07.860 align:start position:0%
<v Trustee Speck>Here. Trustee Blackman is not with us yet, but

00:00:07.860 --> 00:00:11.460
<v Trustee Speck>is expected <i>shortly</i> &amp; the others are here.

00:00:11.460 --> 00:00:15.480
<v.loud President Pelham>We have a quorum.

3
00:00:24.000 --> 00:00:29.000
<c.yellow>Is there a motion</c> to approve the <00:00:25.000>agenda?

01:00:00.000 --> 01:00:02.000
The meeting is adjourned.
"""

ROLLING_VTT = """WEBVTT
Kind: captions
Language: en

00:00:00.000 --> 00:00:02.000 align:start position:0%
\x20
good<00:00:00.500><c> evening</c><00:00:01.000><c> everyone</c>

00:00:02.000 --> 00:00:02.010 align:start position:0%
good evening everyone
\x20

00:00:02.010 --> 00:00:04.000 align:start position:0%
good evening everyone
and<00:00:02.500><c> welcome</c><00:00:03.000><c> to</c><00:00:03.500><c> the</c>

00:00:04.000 --> 00:00:04.010 align:start position:0%
and welcome to the
\x20

00:00:04.010 --> 00:00:06.000 align:start position:0%
and welcome to the
school<00:00:04.500><c> board</c>
"""

GROWING_VTT = """WEBVTT

00:00:00.000 --> 00:00:01.000
Our meeting of the

00:00:01.000 --> 00:00:02.000
Our meeting of the Dublin Unified

00:00:02.000 --> 00:00:03.000
Our meeting of the Dublin Unified School District

00:00:03.000 --> 00:00:04.000
Aye.

00:00:04.000 --> 00:00:05.000
Aye.
"""

SRT = (
    '\ufeff1\r\n00:00:01,000 --> 00:00:04,000\r\n{\\an8}<font color="#fff">Good evening.</font>\r\nPlease rise.\r\n\r\n'
    "2\r\n00:00:04,500 --> 00:00:06,000\r\n- Is 3 < 4?\r\n- Yes.\r\n3\r\n00:00:07,000 --> 00:00:08,000\r\nNo empty line stood before this one.\r\n"
)

MARKDOWN = """---
title: "Notes on the budget"
author: A. Trustee
date: 2024-08-13
tags: [a, b]
---
# The budget

Some *emphasis*, `code` and a [link](https://example.org).

```sh
# no heading, but a comment in code
```

## Revenue

- local
- state

Expenses
========

None so far.
"""

CSV = 'Line,Amount,"Remark, if any"\r\nBooks,"1,200.50","two\nlines"\r\nBuses,900,"a ""quoted"" word"\r\n,,\r\nTotal,2100.50,\r\n'
SEMICOLONS = "Zeile;Betrag;Bemerkung\nBücher;1.200,50;gut\nBusse;900,00;teuer, aber nötig\n".encode("cp1252")
UNCLOSED = 'name,note\nfirst,"never closed\n' + "".join(f"row {number},fine\n" for number in range(600))

LOG = "".join(f"2024-08-13T19:{number // 60 % 60:02}:{number % 60:02}Z \x1b[32mINFO\x1b[0m line {number}\n" for number in range(1, 451))

SBV = """0:00:01.000,0:00:04.000
Good evening.
Please rise.

0:00:04.500,0:00:06.000
Is there a motion[br]to approve?

0:01:10.250,0:01:12.000
The meeting is adjourned.
"""

TTML = """<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xmlns:ttp="http://www.w3.org/ns/ttml#parameter"
 xml:lang="en" ttp:frameRate="25" ttp:tickRate="10000000">
<head><metadata><ttm:title>Board meeting</ttm:title></metadata></head>
<body><div begin="10s">
<p begin="00:00:01.000" end="00:00:04.000">Good <span>evening</span>.<br/>Please rise.</p>
<p begin="50000000t" dur="2s">Is there a
  motion?</p>
<p begin="00:00:30:10" end="00:00:32:00">Aye.</p>
</div></body></tt>
"""

JSON = '{"title": "Board caf\\u00e9", "emoji": "\\ud83d\\ude00", "quote": "\\u0022", "members": ["Anna", "Bert"]}\n'
JSON_LINES = '{"name": "Anna", "role": "Trustee"}\n{"name": "Bert", "role": "Clerk"}\n'
YAML = "# the library\ntitle: Library of the board # ours\nfolders:\n  - title: no title of the whole\n"
TOML = 'title = "The library"\n[owner]\nname = "no name of the whole"\n'
INI = "title = Settings of the library\n[library]\nname = The library\n; a comment\npath = /srv\n"
