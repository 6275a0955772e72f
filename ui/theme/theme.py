"""The look in force: which theme, at which text scale, and everything drawn from the two."""

from __future__ import annotations

import contextlib
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication

from ui.theme.fonts import font_for, load_fonts
from ui.theme.icons import Icons, InForce, draw_icon
from ui.theme.indicators import write_indicators
from ui.theme.metrics import Metrics, Role
from ui.theme.qss import stylesheet
from ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT, SystemColours, Tokens, following_system

#: Arguments for Qt, which make it begin with the one style that looks alike everywhere. `setStyle` would make a second
#: one and hand it out, for which the binding makes the dozen enumerations of styles: a twentieth of the whole start.
STYLE = ("-style", "Fusion")
#: Air between icon and words beyond the 4 pixels that Qt gives, at 100 %.
_ICON_GAP = 4
_LOOKS = frozenset({QEvent.Type.Polish, QEvent.Type.Resize, QEvent.Type.Paint})


class ThemeChoice(StrEnum):
    """What people choose from."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


def palette_of(tokens: Tokens) -> QPalette:
    """The colours for what the style sheet does not reach."""
    role = QPalette.ColorRole
    palette = QPalette()
    for group_role, colour in {
        role.Window: tokens.bg,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.hover,
        role.Text: tokens.text,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.danger,
        role.ToolTipBase: tokens.text,
        role.ToolTipText: tokens.surface,
        role.PlaceholderText: tokens.text3,
        role.Highlight: tokens.selected,
        role.HighlightedText: tokens.on_selected,
        role.Accent: tokens.primary,
        role.Link: tokens.primary,
        role.LinkVisited: tokens.primary,
        role.Light: tokens.surface,
        role.Midlight: tokens.hover,
        role.Mid: tokens.line,
        role.Dark: tokens.control,
        role.Shadow: tokens.control,
    }.items():
        palette.setColor(group_role, QColor(colour))
    for disabled in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, disabled, QColor(tokens.text3))
    return palette


class Theme(QObject):
    """Colours, sizes, fonts and icons for every widget; one for each application, made by it and passed down.

    Painted widgets read it when they paint and connect `changed` to what they must do anew.
    """

    changed = Signal()

    def __init__(
        self,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        scale: float = 1.0,
        *,
        less_motion: bool = False,
        parent: QObject | None = None,
    ) -> None:
        """Choose a look; nothing is shown with it before `apply`.

        Args:
            choice: Theme, or the system's.
            scale: Of texts, 1 to 2.
            less_motion: Whether nothing may move on its own.
            parent: Owner.
        """
        super().__init__(parent)
        self._app: QApplication | None = None
        self._choice = choice
        self._metrics = Metrics(scale)
        self._less_motion = less_motion
        self._family = ""
        self._system = _system_palette_colours()
        self._in_force = InForce(self._chosen_tokens())
        self._icons: Icons | None = None
        self._fonts: dict[tuple[Role, bool], QFont] = {}
        self._pictures = QTemporaryDir()

    @property
    def tokens(self) -> Tokens:
        """Colours in force."""
        return self._in_force.tokens

    @property
    def metrics(self) -> Metrics:
        """Sizes in force."""
        return self._metrics

    @property
    def choice(self) -> ThemeChoice:
        """What was chosen, which may be to follow the system."""
        return self._choice

    @property
    def less_motion(self) -> bool:
        """Whether nothing may move on its own, because people or their system said so."""
        return self._less_motion or not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)

    def colour(self, name: str) -> QColor:
        """A colour of the theme, by the name of its token."""
        return QColor(self.tokens.colour(name))

    def font(self, role: Role, *, strong: bool = False) -> QFont:
        """The font for a text of this role.

        Args:
            role: What the text is for.
            strong: Semi-bold, for what the eye looks for in a line.
        """
        if (role, strong) not in self._fonts:
            font = font_for(role, self._metrics, self._family or QGuiApplication.font().family())
            if strong:
                font.setWeight(QFont.Weight.DemiBold)
            self._fonts[role, strong] = font
        return self._fonts[role, strong]

    def icon(self, name: str, colour: str = "text2", size: int | None = None, gap: int = 0) -> QIcon:
        """An icon in a colour of the theme.

        Args:
            name: As in `ui/resources/icons`.
            colour: Name of a token.
            size: Side in pixels; by default that of an icon beside a text.
            gap: Air at its right, or at its left when negative, in pixels.
        """
        if self._icons is None:
            self._icons = Icons(self._in_force, self._metrics.icon, _sharpest_screen())
        return self._icons.icon(name, colour, size, gap)

    def pixmap(self, name: str, colour: str = "text2", size: int | None = None) -> QPixmap:
        """The picture of an icon, for a label; arguments as for `icon`."""
        return draw_icon(name, self.tokens.colour(colour), size or self._metrics.icon, _sharpest_screen())

    def bind_icon(self, button: QAbstractButton, name: str, colour: str = "text2", size: int = 16) -> None:
        """Give a button an icon that follows the theme and the text scale for as long as the button lives.

        Args:
            button: Also the owner of the tie.
            name: As in `ui/resources/icons`.
            colour: Name of a token.
            size: Side in pixels at 100 %.
        """
        _BoundIcon(self, button, name, colour, size)

    def apply(self, app: QApplication) -> None:
        """Give an application this look, and keep it in step with the system from now on.

        Args:
            app: Made with `STYLE` among its arguments.
        """
        self._app = app
        self._family = load_fonts()
        hints = QGuiApplication.styleHints()
        self._dress_title_bars()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)
        self._renew()

    def release(self) -> None:
        """Keep no longer in step with the system; what is shown stays as it is."""
        hints = QGuiApplication.styleHints()
        with contextlib.suppress(RuntimeError):
            hints.colorSchemeChanged.disconnect(self._on_system_changed)
            hints.accessibility().contrastPreferenceChanged.disconnect(self._on_system_changed)

    def choose(self, choice: ThemeChoice) -> None:
        """Change the theme; every window follows at once."""
        if choice is not self._choice:
            self._choice = choice
            self._dress_title_bars()
            self._renew()

    def set_scale(self, scale: float) -> None:
        """Change the text scale, 1 to 2; every window follows at once."""
        metrics = Metrics(scale)
        if metrics != self._metrics:
            self._metrics = metrics
            self._renew()

    def set_less_motion(self, less_motion: bool) -> None:
        """Say whether anything may move on its own."""
        self._less_motion = less_motion

    def _chosen_tokens(self) -> Tokens:
        fixed = {ThemeChoice.LIGHT: LIGHT, ThemeChoice.DARK: DARK, ThemeChoice.HIGH_CONTRAST: HIGH_CONTRAST}
        if self._choice in fixed:
            return fixed[self._choice]
        hints = QGuiApplication.styleHints()
        if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            return following_system(self._system)
        return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT

    def _dress_title_bars(self) -> None:
        """Tell the system which of its title bars fit; without a choice of ours it decides itself."""
        fitting = {
            ThemeChoice.LIGHT: Qt.ColorScheme.Light,
            ThemeChoice.DARK: Qt.ColorScheme.Dark,
            ThemeChoice.HIGH_CONTRAST: Qt.ColorScheme.Dark,
        }
        hints = QGuiApplication.styleHints()
        # Only what is chosen comes from here; what the system says in return is no news.
        hints.blockSignals(True)
        hints.setColorScheme(fitting.get(self._choice, Qt.ColorScheme.Unknown))
        hints.blockSignals(False)

    def _on_system_changed(self) -> None:
        if self._choice is ThemeChoice.SYSTEM and self._app is not None:
            # Without a palette of our own the application shows the one the system has now.
            self._app.setPalette(QPalette())
            self._system = _system_palette_colours()
            self._renew()

    def _renew(self) -> None:
        self._in_force.tokens = self._chosen_tokens()
        self._icons = None
        self._fonts.clear()
        if self._app is None:
            return
        folder = Path(self._pictures.filePath(self.tokens.theme.value))
        folder.mkdir(exist_ok=True)
        write_indicators(folder, self.tokens)
        self._app.setPalette(palette_of(self.tokens))
        self._app.setFont(self.font(Role.BODY))
        self._app.setStyleSheet(stylesheet(self.tokens, self._metrics, folder.as_posix()))
        self.changed.emit()


class _BoundIcon(QObject):
    """Keeps the icon of one button in step with the theme."""

    def __init__(self, theme: Theme, button: QAbstractButton, name: str, colour: str, size: int) -> None:
        for earlier in button.findChildren(_BoundIcon, options=Qt.FindChildOption.FindDirectChildrenOnly):
            theme.changed.disconnect(earlier.refresh)
            earlier.setParent(None)
        super().__init__(button)
        self._theme, self._button = theme, button
        self._name, self._colour, self._size = name, colour, size
        self._gap = 0
        theme.changed.connect(self.refresh)
        # Buttons do not say that they gained or lost their words, but then they are painted anew.
        button.installEventFilter(self)
        self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Keep the air between icon and words in step with whether there are words."""
        if event.type() in _LOOKS and self._gap != self._wanted_gap():
            self.refresh()
        return False

    def refresh(self) -> None:
        """Set the icon anew."""
        side = self._theme.metrics.px(self._size)
        self._gap = self._wanted_gap()
        self._button.setIcon(self._theme.icon(self._name, self._colour, side, self._gap))
        self._button.setIconSize(QSize(side + abs(self._gap), side))

    def _wanted_gap(self) -> int:
        if not self._button.text():
            return 0
        gap = self._theme.metrics.space(_ICON_GAP)
        # Where the button runs from right to left, its icon stands at the right of the words.
        return -gap if self._button.layoutDirection() is Qt.LayoutDirection.RightToLeft else gap


def _sharpest_screen() -> float:
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)


def _system_palette_colours() -> SystemColours:
    palette = QGuiApplication.palette()
    role = QPalette.ColorRole
    shown = (role.Window, role.WindowText, role.Highlight, role.HighlightedText, role.Link)
    return SystemColours(*(palette.color(wanted).name() for wanted in shown))
