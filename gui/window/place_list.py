"""The sidebar's list: its lines, as high as they are, and how each is painted: icon, title, and at the right the count or state."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QPainter
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.look import icons, theme
from gui.places import Place

WIDTH = 236
LINE, MARGIN, ICON = 32, 10, 18
PLACE = Qt.ItemDataRole.UserRole
"""The role of an item's `Place`."""
_HEADING = 36
_Index = QModelIndex | QPersistentModelIndex


class PlaceList(QListView):
    """As high as its lines, and scrolling where there is less room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("places")
        self.setAccessibleName(self.tr("Views and folders"))
        self.setItemDelegate(_PlaceDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  # Qt's name
        """By key it is that of the line that one is at."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.customContextMenuRequested.emit(self.visualRect(self.currentIndex()).center() if by_key else event.pos())

    def fit(self) -> None:
        """Take as much height as the lines need."""
        self.setMaximumHeight(self.sizeHint().height())
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """The lines' height."""
        return QSize(WIDTH, sum(self.sizeHintForRow(row) for row in range(self.model().rowCount())) + 2)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Three lines, so that the window can be small."""
        return QSize(160, 3 * LINE)


class _PlaceDelegate(QStyledItemDelegate):
    """Icon, title, and at the right the count or state."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802  # Qt's name
        """Headings have air above them."""
        heading = index.data(PLACE).is_heading
        return QSize(160, max(_HEADING if heading else LINE, option.fontMetrics.height() + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One line."""
        place: Place = index.data(PLACE)
        colours = theme.colours(option.palette)
        painter.save()
        if place.is_heading:
            self._heading(painter, option, place, colours)
        else:
            self._line(painter, option, place, colours)
        painter.restore()

    def _heading(self, painter: QPainter, option: QStyleOptionViewItem, place: Place, colours: theme.Colours) -> None:
        painter.setFont(theme.font(option.font, 0.82, QFont.Weight.DemiBold))
        painter.setPen(QColor(colours.secondary))
        room = QStyle.visualRect(option.direction, option.rect, option.rect.adjusted(2 * MARGIN, 0, -MARGIN, -8))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, place.title.upper())

    def _line(self, painter: QPainter, option: QStyleOptionViewItem, place: Place, colours: theme.Colours) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        box: QRect = option.rect.adjusted(MARGIN, 1, -MARGIN, -1)
        self._ground(painter, option, box, colours, selected=selected)
        tint = colours.accent if selected else colours.trouble if place.icon == "folder_offline" else colours.secondary
        picture = icons.pixmap(place.icon, tint, ICON, painter.device().devicePixelRatioF())
        beside = QRect(box.left() + 9, box.center().y() - ICON // 2 + 1, ICON, ICON)
        painter.drawPixmap(QStyle.visualRect(option.direction, box, beside).topLeft(), picture)
        aside = self._aside(painter, option, place, box, colours)
        painter.setFont(theme.font(option.font, 1.0, QFont.Weight.DemiBold if selected else QFont.Weight.Normal))
        painter.setPen(QColor(colours.accent if selected else colours.text))
        room = QStyle.visualRect(option.direction, box, box.adjusted(36, 0, -aside - 16, 0))
        title = painter.fontMetrics().elidedText(place.title, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, colours: theme.Colours, *, selected: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QColor(colours.accent) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.selection if selected else colours.hairline if hovered else colours.sidebar))
        painter.drawRoundedRect(box, 6, 6)

    def _aside(self, painter: QPainter, option: QStyleOptionViewItem, place: Place, box: QRect, colours: theme.Colours) -> int:
        """Paint what is said at the line's end; returns its width."""
        loud = place.tint != "secondary"
        painter.setFont(theme.font(option.font, 0.92, QFont.Weight.DemiBold if loud else QFont.Weight.Normal))
        painter.setPen(QColor(getattr(colours, place.tint)))
        painter.drawText(
            QStyle.visualRect(option.direction, box, box.adjusted(0, 0, -10, 0)), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, place.aside
        )
        return painter.fontMetrics().horizontalAdvance(place.aside)
