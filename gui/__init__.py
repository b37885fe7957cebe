"""Papertray's window: what a person sees of the core, and the only part that knows Qt.

The life of a document ends here (step 11). What is in which file, in reading order:

- `__main__.py` starts it: `entrance.py` is the tray icon, there before `second_half.py` loads the rest; `application.py` builds everything and joins it.
- `watcher_thread.py` runs the Service in a QThread; `told.py` is what it tells the window, gathered.
- `reader.py` asks the catalogue in a thread of its own; `questions.py` are the questions.
- `theme.py`, `icons.py` with `icon_label.py`, `words.py` with `phrases.py` and `times.py`: colours, pictures and formatting, each in one place.
- `main_window.py` is the frame: `panes.py`, `top_bar.py` with `search_box.py`, `sidebar.py` with `places.py` and `ledger.py`, `trouble_bar.py`,
  `status_line.py`, `activity.py`, and in `documents/` the table (`columns`, `edits`, `marks`, `model`, `row_painter`, `header`, `view` with
  `place_keeper`, `page`, `commands`, `actions`) and the inspector (`inspector` and its tabs `preview` with `pages`, `reading`, `details`, `versions`
  with `copying`, `history`).
- The window's rooms: `whereabouts.py` keeps where one is, `overviews.py` the library's account, `troubles.py` what is wrong, `margins.py` what the bars
  around the pages say; `handling.py` does what a person wants done with documents.
- `searching.py` knows earlier and saved searches, `suggesting.py` with `search_offers.py` what is offered while one types; `remedies.py` does what the
  buttons of `documents/failures.py` and `password_dialog.py` say; `documents/compare.py` shows what changed; `bring_in.py` copies dropped files;
  `undo_bar.py` brings back what was taken away; `hint_bar.py` gives the two hints of the first steps; `log_window.py` shows the log.
- `behind.py` is what the window is given when it is built, and `front.py` loaded only then.
- `memory.py` keeps sizes, columns and order between runs; `keys.py` lists the keys.
- `launch.py` is what a call of the program means; `qt_program.py` makes the one QApplication; `plain_imports.py` and `none_lives.py` mend what PySide6 does
  to Python; `signals.py`, `problems.py` with `problem_dialog.py`, `start_trouble.py`, `closing.py`: what may happen to it from outside.
- `situation.py` is what is going on, in one value and in words; `tray.py`, `tray_menu.py`, `tray_icon.py` show it.
- `notifications/`: `gatherer.py` decides which message is due and `quiet.py` when none is (both pure), `message.py` has their words, `notifier.py` joins
  them with a sender: the desktop's daemon, Windows' toasts, or Qt's balloons.
- `settings_dialog/`: pages made of the tables of `core.settings`; `folder_listing.py` is what a folder would give (pure but for the listing).
- `first_start.py`, `add_folder.py`: the empty state, and what is seen of a folder before it is watched.
- `background.py` does work that is no question to the catalogue; `session_bus.py` speaks D-Bus; `autostart.py` starts the program at login.

The GUI thread paints. SQL, files and parsing happen in the reader's thread or in the core; what crosses is plain frozen data.
"""

from gui.none_lives import keep_none_alive

keep_none_alive()
