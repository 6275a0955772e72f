"""The way from an instrument file to an `Instrument`: strict for any file, and pinned by digest for published ones."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

from assessments.draft import read_draft
from assessments.findings import FindingSeverity, InstrumentFileError, finding
from assessments.validation import check_draft

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assessments.definition import Instrument

__all__ = ["InstrumentFileError", "load_instrument", "load_published", "published_keys"]


def load_instrument(data: bytes) -> Instrument:
    """Read an instrument file that breaks no rule.

    Args:
        data: The bytes of the file, however hostile.

    Returns:
        The instrument; its digest is the SHA-256 of `data`.

    Raises:
        InstrumentFileError: Too large, not TOML, against the schema or against a rule of `validation`; names every
            problem with its place. Warnings do not refuse a file.
    """
    draft = read_draft(data)
    errors = tuple(found for found in check_draft(draft) if found.severity is FindingSeverity.ERROR)
    if errors:
        raise InstrumentFileError(errors)
    return draft.instrument


def published_keys() -> tuple[str, ...]:
    """Keys of the instruments that come with the program, in order."""
    return tuple(sorted(_digests()))


@cache
def load_published(key: str) -> Instrument:
    """Load an instrument that comes with the program.

    Args:
        key: One of `published_keys`.

    Raises:
        KeyError: Nothing is published under this key.
        InstrumentFileError: The file is not the one that was published.
    """
    digest = _digests()[key]
    instrument = load_instrument((files("assessments") / "instruments" / key / "instrument.toml").read_bytes())
    if (instrument.key, instrument.digest) != (key, digest):
        raise InstrumentFileError((finding("digest-differs", "file", key=key),))
    return instrument


@cache
def _digests() -> Mapping[str, str]:
    """Published key -> SHA-256 of its file."""
    text = (files("assessments") / "instruments" / "digests.toml").read_text(encoding="utf-8")
    return MappingProxyType({key: str(digest) for key, digest in tomllib.loads(text).items()})
