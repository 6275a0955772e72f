"""The few pictures a style sheet can take only from files: ticks of check boxes, arrows of lists and trees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.theme.icons import svg

if TYPE_CHECKING:
    from pathlib import Path

    from ui.theme.tokens import Tokens

#: File -> icon and colour it is drawn with.
_PICTURES = {
    "check": ("check", "on_primary"),
    "check-off": ("check", "text3"),
    "tick": ("check", "text"),
    "partial": ("minus", "on_primary"),
    "clear": ("x", "text2"),
    "down": ("chevron-down", "text2"),
    "up": ("chevron-up", "text2"),
    "right": ("chevron-right", "text2"),
    "down-selected": ("chevron-down", "on_selected"),
    "right-selected": ("chevron-right", "on_selected"),
}


def write_indicators(folder: Path, tokens: Tokens) -> None:
    """Write the pictures of a theme.

    Args:
        folder: Exists; named by `images` in the style sheet.
        tokens: Colours.
    """
    for name, (icon, colour) in _PICTURES.items():
        (folder / f"{name}.svg").write_bytes(svg(icon, tokens.colour(colour)))
