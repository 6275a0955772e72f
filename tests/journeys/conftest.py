"""What tests of whole journeys share."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module", autouse=True)
def children() -> None:
    """They begin from nothing, as the program starts them."""
