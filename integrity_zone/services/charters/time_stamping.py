"""Time stamps for those who ask for one. The library is imported only then: it is heavy, and speaks to the network."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from pyhanko.sign.timestamps import TimeStamper


def stamping(address: str | None, instead: TimeStamper | None = None) -> AbstractContextManager[TimeStamper | None]:
    """A server that stamps what is signed in the block, or none.

    Args:
        address: Of the server; None for no time stamp.
        instead: Takes the place of the server at that address.

    Raises:
        BadTimeStampAddressError: It is no address.
        TimeStampServerError: No time stamp came back.
    """
    if address is None:
        return nullcontext(None)
    from integrity_zone.signing.time_stamps import time_stamping

    return time_stamping(address, instead)
