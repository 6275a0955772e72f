"""Forged charters of our own making, by family; none of them may ever be called valid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module

from tests.support.forgeries.case import Family

_MODULES = {
    "universal-forgery": "universal",
    "incremental-saving": "saving",
    "signature-wrapping": "wrapping",
    "shadow": "shadows",
    "certified-document": "notes",
    "people": "people",
    "certificates": "certificates",
    "content": "contents",
    "active-content": "actions",
    "structure": "structures",
    "bombs": "bombs",
    "signed-elsewhere": "elsewhere",
    "mixed-ceremonies": "mixed",
    "scans-and-bulk-papers": "inked",
    "on-a-scan": "on_scan",
}


class _Families(Mapping[str, Family]):
    """Name -> family, each loaded when it is asked for: some sign what their forgeries are judged by."""

    def __getitem__(self, name: str) -> Family:
        module = import_module(f"{__name__}.{_MODULES[name]}")
        family: Family = module.FAMILY
        return family

    def __iter__(self) -> Iterator[str]:
        return iter(_MODULES)

    def __len__(self) -> int:
        return len(_MODULES)


FAMILIES = _Families()
