"""The style sheet of a theme at a text scale, filled from one template.

What widgets say about themselves, so that the style sheet knows them (`restyle` sets a property on a living widget):

- `kind` of a button: "primary" (one in a view at most), "secondary" (as without), "small", "danger", "link", "chip" (a
  filter that stays pressed), "segment" (with `end` "first" or "last"), "row" (a whole line that can be pressed) and
  "nav" (an entry of the sidebar, checkable; with `rail` "true" it shows its icon only).
- `role` of a label: "caption", "header", "body", "secondary", "option", "emphasis", "card-title", "question",
  "page-title", "figure"; and its `tone`: "danger", "warning", "good", "tpi", "primary", "muted".
- A frame: `card`, `tile` or `dropzone` "true" (with `over` "true" while files hang above it), `rule` "true" for a line
  that separates. A QWidget with one of the backgrounds below needs `WA_StyledBackground`; a QFrame does not.
- An area: `page` "true"; `bar` "top" or "bottom"; `side` "left" or "right"; `band` "sunken" or "surface";
  `whatif` "true" while answers are only tried. Object name "sidebar" for the sidebar.
- A tree or table that is filled before it is shown measures its rows before it has this style: call `ensurePolished`
  on it first. Rows of tables take their height from `Metrics.table_row`, headers their alignment from the page.
- `invalid` "true" on an input whose content is refused; `bare` "true" on a list inside a card.
- Read by the focus ring: `focusRadius` (corner of the control), `focusRing` "false" where a widget draws its own,
  `onSelected` "true" where it lies on a selected row.
"""

from __future__ import annotations

from functools import cache
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.resource_files import RESOURCES
from ui.theme.metrics import Metrics, Role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.theme.tokens import Tokens

RADIUS_TAG = 3
RADIUS_CONTROL = 4
RADIUS_OPTION = 5
RADIUS_CARD = 6
_CELL_INSET = 3
#: Paddings and gaps of the template; each is there as `s<n>`.
_SPACES = (2, 4, 5, 6, 8, 10, 12, 24)


@cache
def template() -> Template:
    """The style sheet with its names unfilled."""
    return Template((RESOURCES / "themes" / "base.qss").read_text(encoding="utf-8"))


def sizes(metrics: Metrics) -> dict[str, int]:
    """Every size of the template by name, in whole pixels.

    Heights are those of the content: two pixels less than the control, for its border.
    """
    fonts = {role.value.replace("-", "_"): metrics.font_px(role) for role in Role if role is not Role.BUTTON}
    check = metrics.px(14)
    ring = metrics.px(5)
    return (
        fonts
        | {f"s{space}": metrics.space(space) for space in _SPACES}
        | {f"s{space}_focus": metrics.space(space) - 1 for space in (4, 6)}
        | {
            "r_tag": RADIUS_TAG,
            "r_control": RADIUS_CONTROL,
            "r_option": RADIUS_OPTION,
            "r_card": RADIUS_CARD,
            "icon": metrics.icon,
            "small_icon": metrics.px(12),
            "menu_pad": (metrics.menu_bar - metrics.line_px(Role.BODY)) // 2,
            "status_bar": metrics.status_bar,
            "sidebar_item": metrics.sidebar_item,
            "rail_item": metrics.px(30),
            "button": metrics.button - 2,
            "button_focus": metrics.button - 4,
            "small_button": metrics.small_button - 2,
            "chip": metrics.small_button - 2,
            "p_button": metrics.space(12),
            "p_small": metrics.space(8),
            "p_chip": metrics.space(8),
            "p_input": metrics.space(8),
            "p_input_focus": metrics.space(8) - 1,
            "arrow": metrics.px(20),
            "check": check,
            "radio_ring": ring,
            "radio_dot": check + 2 - 2 * ring,
            "r_radio": check // 2 + 1,
            "tree_row": metrics.tree_row,
            # Qt moves the text of a cell this much further in than the style says.
            "p_header": metrics.space(6) + _CELL_INSET,
            "header_row": metrics.px(20),
            "scroll": metrics.px(10),
            "r_scroll": metrics.px(10) // 2 - 2,
            "scroll_handle": metrics.px(30),
            "progress": metrics.px(4),
            "slider": metrics.px(6),
            "r_slider": metrics.icon // 2,
        }
    )


def stylesheet(tokens: Tokens, metrics: Metrics, images: str) -> str:
    """The whole style sheet.

    Args:
        tokens: Colours.
        metrics: Sizes.
        images: Folder with the pictures of `indicators`, with forward slashes.

    Raises:
        KeyError: The template names what is neither a colour nor a size.
    """
    names: dict[str, str | int] = {**tokens.colours(), **sizes(metrics)}
    # Where every text is as bright as every other, a broken border tells what cannot be used.
    disabled_line = "dashed" if tokens.is_high_contrast else "solid"
    # A badge has a border where others have a tint.
    badge_line = tokens.warning if tokens.is_high_contrast else names["evidence_tint"]
    return template().substitute(names, images=images, disabled_line=disabled_line, badge_line=badge_line)


def restyle(widget: QWidget, **properties: str) -> None:
    """Set properties that the style sheet looks at, and let the widget take on the new look."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        # It takes its look on when it is first shown.
        return
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
