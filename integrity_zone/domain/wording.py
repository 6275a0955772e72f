"""The official wording of an instrument, as a workbook that the user owns has it."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class IndicatorWording:
    """What is asked, and what each option means."""

    question: str = ""  #: empty: ours
    criteria: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))  #: option key -> text


@dataclass(frozen=True, slots=True)
class Wording:
    """The wording taken from one workbook; empty when none was taken."""

    source_name: str = ""
    sha256: str = ""  #: of that workbook, hex
    taken_at: datetime | None = None
    taken_by: str = ""
    indicators: Mapping[str, IndicatorWording] = field(default_factory=lambda: MappingProxyType({}))
