"""What belongs to the program and is no code: pictures and tables of words, as files beside this one (in the built program, too)."""

from pathlib import Path

FOLDER = Path(__file__).parent
