"""Ways of signing, files of charters, the registry of issued papers, their texts and letterhead, requirements."""

from __future__ import annotations

from integrity_zone.storage.migrations.growing import Growth, Kinds, grow

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_MARGINS = ("margin_top", "margin_bottom", "margin_left", "margin_right")
_ISSUED = (
    *("year", "kind", "document_id", "revision", "title", "number", "dated_on", "content", "data_digest"),
    *("signatories", "declaration", "withdrawn", "issued_at", "issued_by"),
)
_LETTERHEAD = ("government", "unit", "address", "contact", "paper", "lettering", *_MARGINS, "number_pattern")
_FILES = ("kind", "issuer", "signed_at", "added_at", "added_by")


def upgrade() -> None:
    """Add what is new."""
    grow(
        (
            Growth("signatory", "signatory", ("id",), ("way", "delegation", "on_behalf_of"), is_new=False),
            Growth("staff", "staff", ("id",), ("grade", "pakta_on"), is_new=False),
            Growth("declaration", "declaration", ("year",), ("published_on", "published_where"), is_new=False),
            Growth("charter", "charter", ("id",), _FILES, is_new=False),
            Growth("issued", "issued", ("id",), _ISSUED),
            Growth("keepsake", "keepsake", ("id",), ("year", "rank", "kind", "document", "note")),
            Growth("requirement", "requirement", ("year", "key"), ("state", "value", "dated_on", "note", "document")),
            Growth("paper_text", "paper-text", ("kind",), ("text", "edited_at", "edited_by")),
            Growth("letterhead", "letterhead", (), _LETTERHEAD),
            Growth("picture", "picture", ("place",), ("content",)),
        ),
        Kinds(
            numbers=frozenset({"year", "revision", *_MARGINS}),
            json=frozenset({"signatories", "declaration"}),
            stamps={"added": "content", "issued": "content", "edited": "text"},
        ),
    )
