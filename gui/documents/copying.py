"""Copies files to where a person wants them, off the GUI thread: the window does not wait for a disk. A copy is there whole or not at all."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
import threading
from dataclasses import dataclass
from pathlib import PurePath

from PySide6.QtCore import QObject, QThread, Signal

from gui.speech import words

_HIDDEN = ".papertray-"  # a name that no watched folder takes, while the copy is being written
_READABLE = stat.S_IRUSR | stat.S_IWUSR | stat.S_IRGRP | stat.S_IROTH


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of files that were to be copied into a folder: the copies' paths, and a sentence for each that could not be."""

    copied: tuple[str, ...]
    troubles: tuple[str, ...]


class CopyThread(QThread):
    """Copies `source` to `target` whole or not at all. `copied` carries the target, `failed` the words why not. Deletes itself when it has ended."""

    copied = Signal(str)
    failed = Signal(str)

    def __init__(self, source: str, target: str, parent: QObject) -> None:
        super().__init__(parent)
        self._source = source
        self._target = target
        self.finished.connect(self.deleteLater)

    def run(self) -> None:
        """Beside the target first, then in its place."""
        try:
            _copy(self._source, self._target)
        except OSError as error:
            self.failed.emit(self.tr("{0} could not be written: {1}.").format(self._target, error.strerror or error))
        else:
            self.copied.emit(self._target)


def copy_into(files: tuple[str, ...], folder: str, stop: threading.Event) -> Brought:
    """Copy these files into the folder, beside what is there: a name that is taken gets a number."""
    copied, troubles = [], []
    for file in files:
        if stop.is_set():
            break
        try:
            target = _free_name(folder, PurePath(file).name)
            _copy(file, target)
            copied.append(target)
        except OSError as error:
            troubles.append(words.say("“{0}” could not be copied: {1}.").format(PurePath(file).name, error.strerror or error))
    return Brought(tuple(copied), tuple(troubles))


def _free_name(folder: str, name: str) -> str:
    stem, suffix = os.path.splitext(name)
    number = 1
    while os.path.lexists(path := os.path.join(folder, name if number == 1 else f"{stem} ({number}){suffix}")):
        number += 1
    return path


def _copy(source: str, target: str) -> None:
    """Beside the target first, then in its place."""
    handle, beside = tempfile.mkstemp(dir=os.path.dirname(target), prefix=_HIDDEN)
    os.close(handle)
    try:
        shutil.copyfile(source, beside)
        os.chmod(beside, _READABLE)
        os.replace(beside, target)
    except OSError:
        os.unlink(beside)
        raise
