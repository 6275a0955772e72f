"""Roles and stages: who changes, hands in, opens again, advises and follows up."""

from __future__ import annotations

import pytest

from integrity_zone.domain.permissions import (
    ASSESSOR,
    COORDINATOR,
    HEAD,
    MEMBER,
    SECRETARIAT,
    UNSAID,
    may_advise,
    may_change,
    may_follow_up,
    may_reopen,
    may_submit,
    role_of,
)
from integrity_zone.domain.team import TeamMember
from integrity_zone.domain.work_unit import Stage

ROLES = (COORDINATOR, MEMBER, HEAD, ASSESSOR, SECRETARIAT)


def allowed(question: object, stage: Stage) -> set[str]:
    """The roles that may."""
    assert callable(question)
    return {role for role in ROLES if question(role, stage)}


def test_each_stage_is_changed_by_those_whose_answers_it_holds() -> None:
    assert allowed(may_change, Stage.UNIT) == {COORDINATOR, MEMBER, HEAD}
    assert allowed(may_change, Stage.TPI) == {ASSESSOR}
    assert allowed(may_change, Stage.TPN) == {ASSESSOR, SECRETARIAT}


def test_member_of_an_area_group_does_not_hand_in_for_all() -> None:
    assert allowed(may_submit, Stage.UNIT) == {COORDINATOR, HEAD}
    assert allowed(may_submit, Stage.TPI) == {ASSESSOR}


def test_assessors_may_give_an_assessment_back_that_was_handed_in() -> None:
    assert allowed(may_reopen, Stage.UNIT) == {COORDINATOR, HEAD, ASSESSOR}
    assert allowed(may_reopen, Stage.TPI) == {ASSESSOR}


def test_assessors_advise_and_the_unit_follows_up() -> None:
    assert {role for role in ROLES if may_advise(role)} == {ASSESSOR}
    assert {role for role in ROLES if may_follow_up(role)} == {COORDINATOR, MEMBER, HEAD}


@pytest.mark.parametrize("role", [UNSAID, "auditor"])
def test_role_nobody_knows_hinders_nobody(role: str) -> None:
    for stage in Stage:
        assert may_change(role, stage)
        assert may_submit(role, stage)
        assert may_reopen(role, stage)
    assert may_advise(role)
    assert may_follow_up(role)


def test_role_is_read_from_the_team_by_name() -> None:
    team = (
        TeamMember("1", "Sri Lestari", COORDINATOR, None),
        TeamMember("2", "Bayu  Pratama", "", 3),
        TeamMember("3", "Rina", "notulis", None),
    )
    assert role_of("sri  LESTARI", team) == COORDINATOR
    assert role_of("Bayu Pratama", team) == MEMBER
    assert role_of("Rina", team) == MEMBER
    assert role_of("Damar", team) == UNSAID
