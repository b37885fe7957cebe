"""`python3 dev.py words`: gather what is to be translated into each language's table, and compile the tables; says what waits for a translator."""

from __future__ import annotations

import sys

from gui.speech.language import TRANSLATED
from tests.languages.gathering import gather
from tests.languages.tables import compile_table, load, renewed, save, table


def main() -> int:
    """Renew every table. Returns 1 when something is not translated."""
    sources = gather()
    waiting = 0
    for code in TRANSLATED:
        words = renewed(code, load(code), sources)
        save(code, words)
        compile_table(code)
        undone = [word.source for word in words.values() if not word.done]
        waiting += len(undone)
        print(f"{code}: {len(words)} texts, {len(undone)} wait for their translation in {table(code).name}")
    return 1 if waiting else 0


if __name__ == "__main__":
    sys.exit(main())
