"""Forged charters of our own making, by family; none of them may ever be called valid."""

from __future__ import annotations

from tests.support.forgeries import (
    actions,
    bombs,
    certificates,
    contents,
    elsewhere,
    inked,
    mixed,
    notes,
    on_scan,
    people,
    saving,
    shadows,
    structures,
    universal,
    wrapping,
)

FAMILIES = {
    module.FAMILY.name: module.FAMILY
    for module in (
        universal,
        saving,
        wrapping,
        shadows,
        notes,
        people,
        certificates,
        contents,
        actions,
        structures,
        bombs,
        elsewhere,
        mixed,
        inked,
        on_scan,
    )
}
