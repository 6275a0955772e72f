"""Review by stages, recommendations and their follow-up, the calendar, official wording."""

from __future__ import annotations

from integrity_zone.storage.migrations.growing import Growth, Kinds, grow

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_ASSESSMENT = ("instrument", "year")
_REPORT = ("number", "dated_on", "place", "signer", "office", "nip", "conclusion")
_STAGE = ("state", "reason", "digest", "changed_at", "changed_by")
_RECOMMENDATION = (
    *("instrument", "year", "rank", "predicate", "requirement", "indicator", "text", "action", "due_on", "done_on"),
    *("state", "document", "note", "advised_at", "advised_by"),
)


def upgrade() -> None:
    """Add what is new."""
    grow(
        (
            Growth("answer", "answer", (*_ASSESSMENT, "indicator", "stage"), ("reviewed", "returned"), is_new=False),
            Growth("stage", "stage", (*_ASSESSMENT, "stage"), _STAGE),
            Growth("result_report", "result-report", _ASSESSMENT, _REPORT),
            Growth("recommendation", "recommendation", ("id",), _RECOMMENDATION),
            Growth("event", "event", ("year", "key"), ("title", "due_on", "done_on", "note")),
            Growth("wording", "wording", ("instrument", "code"), ("question", "criteria")),
            Growth("wording_source", "wording-source", ("instrument",), ("name", "sha256", "taken_at", "taken_by")),
        ),
        Kinds(
            numbers=frozenset({"year"}),
            json=frozenset({"reviewed", "criteria"}),
            stamps={"changed": "state", "advised": "text", "taken": "sha256"},
        ),
    )
