"""Refusals about reviewing, handing in and recommending."""

from __future__ import annotations

from integrity_zone.errors import ConflictError, UserInputError


class StageSubmittedError(ConflictError):
    """The answers were handed in."""

    code = "stage-submitted"
    template_en = (
        "the answers of stage {stage} for {year} were handed in by {actor} on {day}; "
        "open them again with a reason before you change them (`reopen`)"
    )
    template_id = (
        "jawaban tahap {stage} tahun {year} sudah diajukan oleh {actor} pada {day}; "
        "buka kembali dengan alasan sebelum mengubahnya (`reopen`)"
    )


class NotSubmittedError(ConflictError):
    """What is open cannot be opened."""

    code = "not-submitted"
    template_en = "the answers of stage {stage} are open; nothing was handed in"
    template_id = "jawaban tahap {stage} masih terbuka; belum ada yang diajukan"


class NothingAnsweredError(ConflictError):
    """A stage without a single answer."""

    code = "nothing-answered"
    template_en = "stage {stage} has no answer yet; there is nothing to hand in"
    template_id = "tahap {stage} belum punya jawaban; belum ada yang dapat diajukan"


class UnsettledConflictsError(ConflictError):
    """Two copies say different things, and nobody said which holds."""

    code = "unsettled-conflicts"
    template_en = "answers of stage {stage} are in conflict: {count} ({codes}); settle them first, see `check --json`"
    template_id = "{count} jawaban tahap {stage} bertentangan ({codes}); selesaikan dahulu, lihat `check --json`"


class NothingToReviewError(ConflictError):
    """A stage that judges no other, or an indicator without an answer to agree with."""

    code = "nothing-to-review"
    template_en = "{what}: there is no answer to agree with"
    template_id = "{what}: tidak ada jawaban yang dapat disetujui"


class ReasonNeededError(UserInputError):
    """What is given back or opened again needs a reason that others can read."""

    code = "bad-reason"
    template_en = "{what}: say why; the reason stays in the history"
    template_id = "{what}: tulis alasannya; alasan tetap ada di riwayat"


class EmptyRecommendationError(UserInputError):
    """A recommendation that says nothing."""

    code = "empty-recommendation"
    template_en = "write what is recommended"
    template_id = "tulis apa yang direkomendasikan"


class RecommendationClosedError(ConflictError):
    """The assessors have closed it."""

    code = "recommendation-closed"
    template_en = "this recommendation was closed; TPI opens it again before its follow-up can change"
    template_id = "rekomendasi ini sudah ditutup; TPI perlu membukanya lagi sebelum tindak lanjutnya diubah"


class RecommendationOpenError(ConflictError):
    """What is open cannot be opened."""

    code = "recommendation-open"
    template_en = "this recommendation is open; nobody has closed it"
    template_id = "rekomendasi ini masih terbuka; belum ada yang menutupnya"
