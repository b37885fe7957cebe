"""The list below the search box: what one may be about to type. Chosen with the arrow keys, the mouse or Tab; typing on makes it go."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect, QStringListModel, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from gui.searching.suggesting import Known, suggestions


class SearchOffers(QObject):
    """`chosen` carries the line as it is to be now."""

    chosen = Signal(str)

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._known = Known()
        self._model = QStringListModel(self)
        self._list = QCompleter(self._model, self)
        self._list.setWidget(edit)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.popup = QListView()
        self.popup.setObjectName("offers")
        self.popup.setAccessibleName(self.tr("Suggestions"))
        self._list.setPopup(self.popup)
        self._list.activated.connect(self._choose)

    def know(self, known: Known) -> None:
        """There are these folders and earlier searches."""
        self._known = known

    def offer(self, typed: str) -> None:
        """Offer what fits what is typed; nothing when nothing does."""
        found = suggestions(typed, self._known)
        self._model.setStringList(list(found))
        if found and self._edit.hasFocus():
            self._list.complete(self._below())
            self.popup.setCurrentIndex(self._model.index(-1, 0))
        else:
            self.hide()

    def _choose(self, text: str) -> None:
        self.chosen.emit(text)

    def _below(self) -> QRect:
        """The whole box, as its line sees it: the list comes under it, as wide as it is."""
        box = self._edit.parentWidget()
        return QRect(self._edit.mapFrom(box, QPoint(0, 0)), box.size()) if box is not None else self._edit.rect()

    def hide(self) -> None:
        """Offer nothing."""
        self.popup.hide()
