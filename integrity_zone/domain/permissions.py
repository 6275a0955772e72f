"""Who changes what at which stage: a help against slips, not a protection. The file is open to whoever has it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from integrity_zone.domain.work_unit import Stage
from integrity_zone.errors import Bilingual, ConflictError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from integrity_zone.domain.team import TeamMember

COORDINATOR = "coordinator"
MEMBER = "member"
HEAD = "head"
ASSESSOR = "tpi"
SECRETARIAT = "secretariat"
#: Who never said what they are; they may do everything.
UNSAID = ""

_OF_THE_UNIT = frozenset({COORDINATOR, MEMBER, HEAD})
#: Nobody of the national assessors works here: who hears their result enters it.
_CHANGE: Mapping[Stage, frozenset[str]] = MappingProxyType(
    {
        Stage.UNIT: _OF_THE_UNIT,
        Stage.TPI: frozenset({ASSESSOR}),
        Stage.TPN: frozenset({ASSESSOR, SECRETARIAT}),
    }
)
_SUBMIT: Mapping[Stage, frozenset[str]] = MappingProxyType({**_CHANGE, Stage.UNIT: _OF_THE_UNIT - {MEMBER}})
#: Assessors give an assessment back to be mended.
_REOPEN: Mapping[Stage, frozenset[str]] = MappingProxyType({**_SUBMIT, Stage.UNIT: _SUBMIT[Stage.UNIT] | {ASSESSOR}})
_KNOWN = _OF_THE_UNIT | {ASSESSOR, SECRETARIAT}

_NAMES: Mapping[str, Bilingual] = MappingProxyType(
    {
        COORDINATOR: Bilingual("coordinator", "koordinator"),
        MEMBER: Bilingual("member", "anggota"),
        HEAD: Bilingual("head", "pimpinan"),
        ASSESSOR: Bilingual("TPI reviewer", "penilai TPI"),
        SECRETARIAT: Bilingual("secretariat", "sekretariat"),
    }
)


class NotYourStageError(ConflictError):
    """Somebody of another role."""

    code = "not-your-stage"
    template_en = "{actor} works here as {role}, and the answers of stage {stage} are not theirs; see `--actor`"
    template_id = "{actor} bekerja di sini sebagai {role}, dan jawaban tahap {stage} bukan bagiannya; lihat `--actor`"


def role_name(role: str) -> Bilingual:
    """What a role is called in a sentence; one that is not known by its own key."""
    return _NAMES.get(role, Bilingual(role, role))


def may_change(role: str, stage: Stage) -> bool:
    """Whether a role changes answers, notes and evidence of a stage. For TPI and TPN that is: whether it reviews.

    Args:
        role: A key such as "coordinator" or "tpi"; one that is not known may do everything.
        stage: Whose answers.
    """
    return _may(role, _CHANGE[stage])


def may_submit(role: str, stage: Stage) -> bool:
    """Whether a role hands a stage in."""
    return _may(role, _SUBMIT[stage])


def may_reopen(role: str, stage: Stage) -> bool:
    """Whether a role opens a stage again that was handed in."""
    return _may(role, _REOPEN[stage])


def may_advise(role: str) -> bool:
    """Whether a role writes and closes recommendations, and fills in the report of results."""
    return _may(role, _CHANGE[Stage.TPI])


def may_follow_up(role: str) -> bool:
    """Whether a role says what was done about a recommendation."""
    return _may(role, _OF_THE_UNIT)


def role_of(actor: str, team: Iterable[TeamMember]) -> str:
    """What somebody is by the unit's own team list; `UNSAID` for who is not on it.

    Args:
        actor: As they call themselves.
        team: Of the unit.
    """
    name = _plain(actor)
    found = next((member for member in team if _plain(member.name) == name), None)
    if found is None:
        return UNSAID
    return found.role if found.role in _KNOWN else MEMBER


def _may(role: str, allowed: frozenset[str]) -> bool:
    return role in allowed or role not in _KNOWN


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
