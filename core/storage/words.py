"""The words of the library, each once: for parts of words (`*4711*`), beginnings (`bud*`) and words that are nearly right ("did you mean").

The full-text index knows words only from their beginning, and to list them all would read all of it. So each word is written down when it is first met (some
60 bytes a word; a library has far fewer words than text), with an index of its groups of three letters; of one that is longer than `LONGEST`, its beginning.
Those that nobody looks for a part of (`SOUGHT`) are not.
A word stays when the last document that had it goes: it then finds nothing.
"""

from __future__ import annotations

import json
import re
import sqlite3
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from core.storage.spellings import is_unspaced

_WORD = re.compile(r"[^\W_]+")
LONGEST = 40
"""Letters of a word that are written down."""

SOUGHT = "NOT (length(word) > 24 AND word GLOB '*[a-z][0-9][a-z]*[a-z][0-9][a-z]*[a-z][0-9][a-z]*')"
"""Of which `word` (as it would be written down) it is thinkable that somebody looks for a part of it, as a condition of SQL: the one rule for all who ask.

Not of more than 24 signs in which a single figure stands between letters three times: keys, hashes, files written as text (base64). 4 MB of that take
0.6 of the time (8.3 s instead of 13.9 under load) and 9.6 MB of catalogue instead of 17.6; of the 205,718 words of a library of 100,000 documents it leaves
out one. They are found whole, and by their beginning.
"""

TERMS = "SELECT substr(term, 1, 40) AS word FROM segments_words UNION SELECT substr(term, 1, 40) FROM names_words"
"""The words of the full-text indexes, as they would be written down."""

WRITE_ALL_DOWN = (f"INSERT OR IGNORE INTO words (word) SELECT word FROM ({TERMS}) WHERE {SOUGHT}", "INSERT INTO words_index (words_index) VALUES ('rebuild')")
"""Statements that write down all that is missing, where the indexes are whole."""

_SHORTEST = 3  # of one that is nearly right
_AT_ONCE = 100_000  # words that are held in memory
_MARKS = range(0x300, 0x332)  # the accents that the index drops inside a word, as SQLite's `sqlite3Fts5UnicodeIsdiacritic` has them
_CANDIDATES = 20_000  # words that have some letters in common with one that is not there
_WEIGHED = 8  # of the nearest ones it is counted how common they are
_FAR, _FARTHER = 6, 10  # letters: shorter words with two mistakes, or three, could be anything


def fold(text: str) -> str:
    """As the index has it (FTS5's `unicode61 remove_diacritics 2`): small letters, Latin ones without accents; other scripts keep theirs (й, が, 한)."""
    small = text.lower()
    if small.isascii():
        return small
    for character in set(small):
        if character > "\x7f" and (plain := _plain(character)) != character:
            small = small.replace(character, plain)
    return small


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    if ord(character) in _MARKS:
        return ""
    base = unicodedata.normalize("NFD", character)[0]
    folded = base if base.isascii() else character.casefold()  # a Greek letter at a word's end, or in a formula, is the letter; but ß stays
    return folded if len(folded) == 1 else character


def split(text: str) -> list[str]:
    """The words of a text as the index has them."""
    return _WORD.findall(fold(unicodedata.normalize("NFC", text)))


def learn(connection: sqlite3.Connection, texts: Iterable[str]) -> None:
    """Write down the words that were never met before; inside the pipeline's transaction."""
    met: set[str] = set()
    for text in texts:
        met.update(split(text))
        if len(met) > _AT_ONCE:
            _write_down(connection, met)
            met.clear()
    _write_down(connection, met)


def _write_down(connection: sqlite3.Connection, met: Iterable[str]) -> None:
    rows = connection.execute(
        f"SELECT word FROM (SELECT value AS word FROM json_each(?)) WHERE {SOUGHT} AND word NOT IN (SELECT word FROM words)",
        (json.dumps(sorted({word[:LONGEST] for word in met})),),
    ).fetchall()
    if rows:
        free = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM words").fetchone()[0]
        new = [(id_, word) for id_, (word,) in enumerate(rows, free)]
        connection.executemany("INSERT INTO words (id, word) VALUES (?, ?)", new)
        connection.executemany("INSERT INTO words_index (rowid, word) VALUES (?, ?)", new)


def containing(connection: sqlite3.Connection, part: str, most: int, *, at_end: bool = False) -> list[str]:
    """The words with this part in them (or at their end), the shortest first; none for a part of less than three letters of an alphabet."""
    wanted = fold(part)
    threes = _threes(wanted)
    if not wanted.isalnum() or not (threes or is_unspaced(wanted)):
        return []
    condition = "substr(word, -length(?1)) = ?1" if at_end else "instr(word, ?1)"
    among = "id IN (SELECT rowid FROM words_index WHERE words_index MATCH ?2)" if threes else "?2 = ''"  # two signs are a word: all are looked through
    sql = f"SELECT word FROM words WHERE {among} AND {condition} ORDER BY length(word), word LIMIT ?3"
    return [row[0] for row in connection.execute(sql, (wanted, " AND ".join(threes), most))]


def beginning(connection: sqlite3.Connection, letters: str, most: int) -> list[str]:
    """The words that begin with these letters (folded), by the alphabet."""
    sql = "SELECT word FROM words WHERE word >= ?1 AND word < ?1 || char(1114111) ORDER BY word LIMIT ?2"
    return [row[0] for row in connection.execute(sql, (letters, most))]


def begins(letters: str, text: str) -> int:
    """Whether a word of the text begins with these letters (folded): 1 or 0. A function of SQL, too (`database.py`)."""
    starts, word = _beginning(letters)
    if starts[0] in text or starts[1] in text or starts[2] in text or word.search(small := text.lower()) is not None:  # a loop would take as long again
        return 1
    return int(not small.isascii() and word.search(fold(small)) is not None)


def words_beginning(letters: str, text: str) -> list[str]:
    """The words of the text that begin with these letters (folded), as they come."""
    return _beginning(letters)[1].findall(fold(text))


@lru_cache(maxsize=16)
def _beginning(letters: str) -> tuple[tuple[str, str, str], re.Pattern[str]]:
    """What mostly settles it (to fold a text of 1.4 kB takes 20 µs, these 1), and such a word. The letters stand first, so that they are searched for."""
    begin = re.escape(letters)
    return (f" {letters}", f"\n{letters}", f" {letters.capitalize()}"), re.compile(rf"{begin}(?<![^\W_]{begin})[^\W_]*")


def nearest(connection: sqlite3.Connection, word: str, count: Callable[[str], int]) -> str | None:
    """The word that is probably meant by one that is in no document: the fewest mistakes, then the most common by `count`."""
    wanted = fold(word)
    if not _SHORTEST <= len(wanted) <= LONGEST or not wanted.isalpha():
        return None
    found = _one_mistake(connection, wanted) or _more_mistakes(connection, wanted)
    weighed = [(count(candidate), candidate) for candidate in found[:_WEIGHED]]
    common, best = max(weighed, default=(0, ""), key=lambda pair: pair[0])
    return best if common else None


def _one_mistake(connection: sqlite3.Connection, word: str) -> list[str]:
    """The words that come of it by one letter less, more, other, or exchanged with its neighbour (Damerau): each is looked up, the index is not read."""
    letters = sorted({*"abcdefghijklmnopqrstuvwxyz", *word})
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    near = {a + b[1:] for a, b in cuts if b} | {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    near |= {a + letter + b[1:] for a, b in cuts if b for letter in letters} | {a + letter + b for a, b in cuts for letter in letters}
    rows = connection.execute("SELECT word FROM words WHERE word IN (SELECT value FROM json_each(?))", (json.dumps(sorted(near - {word})),))
    # The first letter is seldom wrong: with it the candidates come first.
    return sorted((row[0] for row in rows), key=lambda candidate: (candidate[0] != word[0], abs(len(candidate) - len(word)), candidate))


def _more_mistakes(connection: sqlite3.Connection, word: str) -> list[str]:
    """Of the words that have three letters with it in common those with two mistakes, or in a long word three."""
    if len(word) < _FAR:
        return []
    most = 2 if len(word) < _FARTHER else 3
    sql = """SELECT word FROM words WHERE id IN (SELECT rowid FROM words_index WHERE words_index MATCH ? LIMIT ?)
             AND length(word) BETWEEN ? AND ?"""
    rows = connection.execute(sql, (" OR ".join(_threes(word)), _CANDIDATES, len(word) - most, len(word) + most))
    found = process.extract(word, [row[0] for row in rows], scorer=OSA.distance, score_cutoff=most, limit=_WEIGHED)
    return [candidate for candidate, _, _ in found]


def _threes(word: str) -> list[str]:
    """Each three letters of a word, quoted for the index."""
    return [f'"{word[at : at + 3]}"' for at in range(len(word) - 2)]
