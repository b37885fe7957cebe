"""Papertray's window: what a person sees of the core, and the only part that knows Qt.

The life of a document ends here (step 11). What is in which file, in reading order:

- `application.py` builds everything and joins it; `__main__.py` starts it.
- `watcher_thread.py` runs the Service in a QThread; `told.py` is what it tells the window, gathered.
- `reader.py` asks the catalogue in a thread of its own; `questions.py` are the questions.
- `theme.py`, `icons.py` with `icon_label.py`, `words.py` with `phrases.py`: colours, pictures and formatting, each in one place.
- `main_window.py` is the frame: `panes.py`, `top_bar.py` with `search_box.py`, `sidebar.py` with `places.py` and `ledger.py`, `trouble_bar.py`,
  `status_line.py`, `activity.py`, and in `documents/` the table (`columns`, `edits`, `marks`, `model`, `row_painter`, `header`, `view`, `page`, `commands`,
  `actions`) and the inspector (`inspector` and its tabs `preview` with `pages`, `reading`, `details`, `versions` with `copying`, `history`).
- `memory.py` keeps sizes, columns and order between runs; `keys.py` lists the keys.
- `tray.py`, `notifications.py`, `settings_dialog/`, `first_start.py`: the rest of the application.

The GUI thread paints. SQL, files and parsing happen in the reader's thread or in the core; what crosses is plain frozen data.
"""

from gui.none_lives import keep_none_alive

keep_none_alive()
