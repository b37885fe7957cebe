"""What this program stands on, each with its version and its licence, as the packages themselves say."""

from __future__ import annotations

import importlib.metadata
import re
import threading
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from core.paths import APP
from gui.threads.background import Background

_SLOT = "licences"
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_OPTIONAL = re.compile(r"""extra\s*==""")


@dataclass(frozen=True, slots=True)
class Package:
    """One package that is there."""

    name: str
    version: str
    licence: str


class LicencesDialog(QDialog):
    """The list."""

    def __init__(self, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Licences"))
        self.resize(620, 480)
        self._background = background
        sentence = QLabel(self.tr("{0} stands on the work of others:").format(APP))
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Packages and their licences"))
        self.tree.setHeaderLabels([self.tr("Package"), self.tr("Version"), self.tr("Licence")])
        self.tree.setRootIsDecorated(False)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (sentence, self.tree, buttons):
            column.addWidget(widget)
        background.run(_SLOT, installed, self._show, sentence.setText)

    def done(self, result: int) -> None:
        """Closed: the list is wanted no more."""
        self._background.forget(_SLOT)
        super().done(result)

    def _show(self, packages: tuple[Package, ...]) -> None:
        self.tree.addTopLevelItems([QTreeWidgetItem([each.name, each.version, each.licence]) for each in packages])


def installed(stop: threading.Event) -> tuple[Package, ...]:
    """The packages that this program needs and that are there, with what they need themselves, by name."""
    found: dict[str, Package] = {}
    pending = [APP.lower()]
    while pending and not stop.is_set():
        name = pending.pop()
        try:
            data = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # of another platform, or an add-on that was not wanted
        key = data.metadata["Name"].casefold()
        if key not in found:
            found[key] = Package(data.metadata["Name"], data.version, _licence(data.metadata))
            wanted = [line for line in data.requires or [] if key == APP.lower() or not _OPTIONAL.search(line)]
            pending += [match[0] for line in wanted if (match := _NAME.match(line))]
    found.pop(APP.lower(), None)
    return tuple(sorted(found.values(), key=lambda package: package.name.casefold()))


def _licence(metadata: importlib.metadata.PackageMetadata) -> str:
    """Its own expression, else its classifiers, else the first line of what it says."""
    fields = metadata.json  # names in lower case, and no error for what is missing
    stated = fields.get("license_expression")
    if stated:
        return str(stated)
    classified = [line.rpartition(" :: ")[2] for line in metadata.get_all("Classifier") or [] if line.startswith("License :: ") and "::" in line[11:]]
    free = str(fields.get("license") or "").strip().splitlines()
    return ", ".join(classified) or (free[0][:60] if free else "")
