"""Garbage of the screens, collected in tests as in the program."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ui.tasks.collecting import Collector

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def collected_by_the_screens() -> Iterator[Collector]:
    """From here to the end of the block; there must be a QApplication.

    What is left over goes at the end: it would go in a thread of another test otherwise.
    """
    collector = Collector()
    collector.begin()
    try:
        yield collector
    finally:
        # The program freezes what there is at its first file; in circles it would stay until the last test.
        gc.unfreeze()
        gc.collect()
        collector.end()
