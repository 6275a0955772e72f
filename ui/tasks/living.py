"""What a task tells to something that may be gone by then: a page is made anew while work goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject


def for_living(owner: QObject, act: Callable[..., object]) -> Callable[..., None]:
    """A call that comes to nothing once its owner is gone.

    Qt ends connections to the methods of what it destroys, but not those to functions.

    Args:
        owner: Whom the call is about.
        act: The call.
    """

    def call(*arguments: Any) -> None:
        if isValid(owner):
            act(*arguments)

    return call
