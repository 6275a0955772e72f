"""What people say to each other about one indicator."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.errors import UserInputError

if TYPE_CHECKING:
    from datetime import datetime

    from integrity_zone.domain.work_unit import Stage

REMARK_CHARACTERS = 4_000


class EmptyRemarkError(UserInputError):
    """A remark that says nothing."""

    code = "empty-remark"
    template_en = "write something before you post it"
    template_id = "tulis sesuatu sebelum dikirim"


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing said."""

    id: str  #: UUID
    indicator: str
    stage: Stage  #: whose answer it is about
    text: str
    actor: str
    at: datetime
