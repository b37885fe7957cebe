"""Copies a stored raw file to where a person wants it, in a thread of its own: the window does not wait for a disk."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile

from PySide6.QtCore import QObject, QThread, Signal


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
            handle, beside = tempfile.mkstemp(dir=os.path.dirname(self._target), prefix=".papertray-")
            os.close(handle)
            try:
                shutil.copyfile(self._source, beside)
                os.chmod(beside, stat.S_IRUSR | stat.S_IWUSR | stat.S_IRGRP | stat.S_IROTH)
                os.replace(beside, self._target)
            except OSError:
                os.unlink(beside)
                raise
        except OSError as error:
            self.failed.emit(self.tr("{0} could not be written: {1}.").format(self._target, error.strerror or error))
        else:
            self.copied.emit(self._target)
