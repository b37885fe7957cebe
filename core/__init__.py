"""Papertray's core: no Qt anywhere, runs headless. The life of a document, and the file of each step:

1. `watching/watcher.py`: watchdog's thread hands a path to the inbox, and nothing else.
2. `watching/hints.py`: hints gather and come out as places to look at, at once or at a time to look again.
3. `pipeline.py` wakes and sends each place down the next steps.
4. `watching/scanner.py` lists what is there; `watching/roots.py` says whether a folder can be believed.
5. `reconciler.py` compares with what the catalogue knows (`storage/memory.py`) and decides (`changes.py`): added, modified, moved, gone, unsettled.
6. `storage/duties.py` writes the duty down; from here a crash loses nothing.
7. `storage/queue.py` says which is next, and `extraction/pool.py` gives it to a free worker process, newest first, with limits on time and memory
   (small ones go some at a time: `sharing_out.py`).
8. `extraction/worker.py`, in the child: copies, hashes, and reads the copy through `extraction/factory.py`'s extractors.
9. `pipeline.py` takes the result: files first (`storage/files.py`), rows last, in batches, one transaction each.
10. `events.py`: after the commit, and only then, listeners are told.
11. `gui/watcher_thread.py` carries the news to the window, if there is one.

`service.py` builds all of it and is the only door for the window and the command line.
"""

__version__ = "0.1.0"
