"""Papertray's window: what a person sees of the core, and the only part that knows Qt.

The life of a document ends here (step 11). What is in which file, in reading order:

- `starting/` is how the program starts: `door.py` says what a call means, `start.py` what there has to be around the application. First there is the tray
  icon (`entrance.py`), then `second_half.py` loads the rest, and `application.py` builds everything and joins it; `launch.py` is the call as plain data.
- `watcher_thread.py` runs the Service in a QThread. `threads/` is what the GUI thread is told (`told`, gathered), what it asks the catalogue (`reader`,
  `questions`), and what else it leaves to others (`background`).
- `behind.py` is what the window is given when it is built, and `front.py` (the window and its dialogs) loaded only then.
- `main_window.py` is the frame. `window/` stands around the documents: the panes, the top, the sidebar (its lines are `places.py`), the bars, the status line,
  the activity; `whereabouts` keeps where one is, `overviews` the library's account, `troubles` what is wrong, `margins` what the bars say, `searching` earlier
  and saved searches; `handling` does what a person wants done with documents, `keys` lists the keys.
- `documents/` is the table (`columns`, `model`, `row_painter`, `header`, `view` with `place_keeper`, `page` with its `heading`, `commands`, `actions`,
  `by_number`) and the inspector (`inspector` and its tabs `preview` with `pages`, `reading`, `details`, `versions` with `copying`, `history`);
  `compare` shows what changed.
- `searching/` is the line in which one searches. `folders/` shows what a folder would give before it is watched, and copies files that are dropped.
- `settings_dialog/` and `care/` (the library's own pages) are made of what is in `form/`: rows and editors, from the tables of `core.settings`.
- `tray/` shows what is going on (`situation`). `notifications/`: `gatherer` decides which message is due and `quiet` when none is (both pure), `message` has
  their words, `notifier` joins them with a sender, and `ways` says which: the desktop's daemon, Windows' toasts, or Qt's balloons.
- `troubles/` is what is wrong and what its buttons do, and the one handler of errors (`problems`).
- `speech/` (languages, formatting), `look/` (colours, icons), `desktop/` (login, bus, file manager, signals): each in one place. `memory.py` keeps sizes,
  columns and order between runs; `none_lives.py` mends what PySide6 does to Python.

The GUI thread paints. SQL, files and parsing happen in the reader's thread or in the core; what crosses is plain frozen data.
"""

from gui.none_lives import keep_none_alive

keep_none_alive()
