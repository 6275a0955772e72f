"""Puts plain PDFs one behind the other, without a change to what their pages show."""

from __future__ import annotations

from contextlib import ExitStack
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Sequence


def joined_pages(parts: Sequence[bytes]) -> bytes:
    """The pages of several PDFs as one file. The same input gives the same bytes.

    Args:
        parts: Of our own making, or plain copies.
    """
    output = BytesIO()
    with ExitStack() as sources, pikepdf.new() as joined:
        for part in parts:
            joined.pages.extend(sources.enter_context(pikepdf.open(BytesIO(part))).pages)
        joined.save(output, deterministic_id=True)
    return output.getvalue()
