"""Time stamps by a server on the network: the one thing in signing that is not done offline."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import aiohttp
from pyhanko.sign.timestamps import HTTPTimeStamper, TimestampRequestError

from integrity_zone.domain.text import clean_line
from integrity_zone.errors import Bilingual, EnvironmentProblem, UserInputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyhanko.sign.timestamps import TimeStamper

_PATIENCE_SECONDS = 10
_MOST_CHARACTERS = 2000
#: A server may have a lot to say.
_SAID_CHARACTERS = 200


class TimeStampServerError(EnvironmentProblem):
    """No time stamp came back."""

    code = "time-stamp-server"
    template_en = "no time stamp came from {server}: {reason}; nothing was changed, it can be done later{quoted}"
    template_id = (
        "cap waktu tidak diperoleh dari {server}: {reason}; tidak ada yang diubah, dapat dilakukan kemudian{quoted}"
    )


class BadTimeStampAddressError(UserInputError):
    """What was given is no address of a server."""

    code = "bad-time-stamp-address"
    template_en = "{address!r} is no address of a time stamp server; give one that begins with http:// or https://"
    template_id = "{address!r} bukan alamat peladen cap waktu; tulis yang diawali http:// atau https://"


def _network_stamper(address: str) -> TimeStamper:
    try:
        parts = urlsplit(address)
        reachable = parts.scheme in {"http", "https"} and bool(parts.hostname) and len(address) <= _MOST_CHARACTERS
    except ValueError:
        reachable = False
    if not reachable:
        raise BadTimeStampAddressError(address=address[:80])
    return HTTPTimeStamper(address, timeout=_PATIENCE_SECONDS)


@contextmanager
def time_stamping(address: str, instead: TimeStamper | None = None) -> Iterator[TimeStamper]:
    """A server that stamps what is signed in the block; what goes wrong on the way to it is a refusal of ours.

    Args:
        address: Of the server.
        instead: Takes its place.

    Raises:
        BadTimeStampAddressError: It is no address.
        TimeStampServerError: No time stamp came back.
    """
    stamper = instead or _network_stamper(address)
    try:
        yield stamper
    except (TimestampRequestError, aiohttp.ClientError, OSError, TimeoutError) as error:
        raise TimeStampServerError(server=address, reason=_reason(error), quoted=_quoted(str(error))) from error


def _reason(error: Exception) -> Bilingual:
    """What happened, in our own words."""
    if isinstance(error, TimeoutError):
        return Bilingual("it did not answer in time", "peladen tidak menjawab pada waktunya")
    if isinstance(error, TimestampRequestError):
        return Bilingual("it gave none", "peladen tidak memberikannya")
    return Bilingual("it could not be reached", "peladen tidak dapat dihubungi")


def _quoted(words: str) -> Bilingual:
    """What the server or the network said, in whatever language it did; nothing where they said nothing."""
    said = clean_line(words)[:_SAID_CHARACTERS]
    if not said:
        return Bilingual("", "")
    return Bilingual(f" (in its own words: “{said}”)", f" (keterangan aslinya: “{said}”)")
