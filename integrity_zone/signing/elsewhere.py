"""A charter that was drawn here and signed with other programs, or on its scan: what it begins with, what changed."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from pyhanko.sign.diff_analysis import (
    DEFAULT_DIFF_POLICY,
    CatalogModificationRule,
    DiffResult,
    FormUpdatingRule,
    ModificationLevel,
    StandardDiffPolicy,
)
from pyhanko.sign.diff_analysis.constants import ACROFORM_EXEMPT_STRICT_COMPARISON, ROOT_EXEMPT_STRICT_COMPARISON
from pyhanko.sign.fields import enumerate_sig_fields

from integrity_zone.domain.ceremony import Way
from integrity_zone.domain.declaration import Matched
from integrity_zone.signing.conclusions import CONFIRMED, SIGNED_ON_SCAN, modified, objection
from integrity_zone.signing.context import context_objections, differs, other_identity, rewritten_objections
from integrity_zone.signing.identity import first_signed_revision, identity_of
from integrity_zone.signing.pdf_reading import open_pdf
from integrity_zone.signing.profile import metadata_exchanged
from integrity_zone.signing.stamp_places import stamp_objections

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.pdf_utils.rw_common import PdfHandler

    from integrity_zone.domain.declaration import CharterIdentity, KeptExport, Reason, SignatureSpace
    from integrity_zone.signing.context import CharterContext

_USUAL = DEFAULT_DIFF_POLICY
assert _USUAL.form_rule is not None  # noqa: S101 - narrows for the type checker

#: pyHanko's own rules are for what comes behind a signature. The first signature besides says in the form that there
#: are signatures from now on, and may certify.
_BEHIND_THE_EXPORT = StandardDiffPolicy(
    global_rules=[
        CatalogModificationRule(  # type: ignore[no-untyped-call]  # pyHanko leaves it untyped
            ROOT_EXEMPT_STRICT_COMPARISON | {"/Perms"}
        ),
        *(rule for rule in _USUAL.global_rules if not isinstance(rule, CatalogModificationRule)),
    ],
    form_rule=FormUpdatingRule(
        _USUAL.form_rule.field_rules, ignored_acroform_keys=ACROFORM_EXEMPT_STRICT_COMPARISON | {"/SigFlags"}
    ),
)


def elsewhere_objections(
    pdf: bytes, reader: PdfFileReader, context: CharterContext, counts_for: Mapping[str, str]
) -> tuple[Matched, list[Reason]]:
    """What is wrong with the content of a file that nobody certified here, and what the judgement rests on.

    Args:
        pdf: The whole file.
        reader: The same.
        context: With the exports that were kept.
        counts_for: Fields that other programs added -> the fields of ours for which they count.
    """
    confirmed = _export_below(pdf, reader, context.confirmed)
    if confirmed is not None:
        return _confirmed_objections(reader, confirmed, counts_for)
    export = _export_below(pdf, reader, context.exports)
    if export is None:
        return rewritten_objections(first_signed_revision(reader), context)
    told, reasons = context_objections(export, context)
    reasons += [_begins_with_export(), *(_counts_for(*pair) for pair in counts_for.items())]
    if identity_of(reader) not in {None, identity_of(export)}:
        return Matched.WRONG, [*reasons, _metadata_exchanged()]
    if not _only_signed(reader, 0):
        return (Matched.NOT_CHECKED if told is Matched.OK else told), [*reasons, _changed_since_export()]
    return told, [*reasons, *stamp_objections(reader, export, counts_for)]


def outside_names(spaces: Sequence[SignatureSpace]) -> tuple[str, ...]:
    """Of those for whom the charter has a space for another program, in order."""
    return tuple(space.name for space in spaces if space.way is Way.OUTSIDE)


def names_drawn(reader: PdfFileReader, outside: Sequence[str]) -> dict[str, str | None]:
    """Everybody for whom a charter was drawn as it tells itself: its own fields and the spaces; nobody is named."""
    own = [name for name, _, _ in enumerate_sig_fields(reader.get_historical_resolver(0))]
    return dict.fromkeys([*own, *outside])


def open_mix_objections(
    reader: PdfFileReader, identity: CharterIdentity, context: CharterContext | None, counts_for: Mapping[str, str]
) -> tuple[Matched, list[Reason]]:
    """What is wrong with a file that says it was drawn for other programs, where no export is at hand to prove it.

    Its first revision stands for the export: signatures are all that may have come since, each in its space.

    Args:
        reader: The whole file.
        identity: Told by the first signed revision.
        context: None without a workspace.
        counts_for: As for `elsewhere_objections`.
    """
    drawn = reader.get_historical_resolver(0)
    told, reasons = context_objections(first_signed_revision(reader), context)
    reasons += [_counts_for(*pair) for pair in counts_for.items()]
    if identity_of(drawn) != identity or identity_of(reader) != identity:
        return told, [*reasons, metadata_exchanged()]
    if not _only_signed(reader, 0):
        return told, [*reasons, _changed_since_drawn()]
    return told, [*reasons, *stamp_objections(reader, drawn, counts_for)]


def scan_objections(
    pdf: bytes,
    reader: PdfFileReader,
    identity: CharterIdentity,
    context: CharterContext | None,
    counts_for: Mapping[str, str],
) -> tuple[Matched, list[Reason]]:
    """What is wrong with a file whose pages are a scan of the sheet that was signed in ink.

    What stands on the scan no program reads, so it never fits: a person looked at it.

    Args:
        pdf: The whole file.
        reader: The same.
        identity: Told by the first signed revision.
        context: None without a workspace.
        counts_for: As for `elsewhere_objections`.
    """
    told, reasons = Matched.NOT_CHECKED, [_counts_for(*pair) for pair in counts_for.items()]
    made: PdfHandler = reader.get_historical_resolver(0)
    base = 0
    if context is not None:
        confirmed = _export_below(pdf, reader, context.confirmed)
        if confirmed is not None:
            told, found = _confirmed_objections(reader, confirmed, counts_for)
            return told, [_signed_on_scan(), *found]
        kept = [scan for scan in context.scans if scan.scan == identity.scan]
        below = _export_below(pdf, reader, kept)
        different = other_identity(identity, context)
        if below is None or different:
            return (Matched.WRONG if different else told), [*reasons, *different, _scan_not_kept()]
        made, base = below, below.xrefs.total_revisions - 1
    reasons.append(_signed_on_scan())
    if identity_of(made) != identity or identity_of(reader) != identity:
        return told, [*reasons, metadata_exchanged()]
    if not _only_signed(reader, base):
        return told, [*reasons, _changed_since_drawn()]
    return told, [*reasons, *stamp_objections(reader, made, counts_for)]


def _confirmed_objections(
    reader: PdfFileReader, confirmed: PdfFileReader, counts_for: Mapping[str, str]
) -> tuple[Matched, list[Reason]]:
    reasons = [_confirmed_by_person(), *(_counts_for(*pair) for pair in counts_for.items())]
    if not _only_signed(reader, confirmed.xrefs.total_revisions - 1):
        return Matched.NOT_CHECKED, [*reasons, _changed_since_export()]
    # Where a picture stands that was there already, a person has seen.
    seen = {name for name, _, _ in enumerate_sig_fields(confirmed)}
    since = {field: expected for field, expected in counts_for.items() if field not in seen}
    return Matched.NOT_CHECKED, [*reasons, *stamp_objections(reader, confirmed, since)]


def _export_below(pdf: bytes, reader: PdfFileReader, exports: Sequence[KeptExport]) -> PdfFileReader | None:
    """The kept file that a file was made of by adding to it, or that it is; None when it is none of them."""
    for export in exports:
        beginning = pdf[: export.size_bytes]
        if len(beginning) == export.size_bytes and hashlib.sha256(beginning).hexdigest() == export.sha256:
            exported = open_pdf(beginning)
            if _builds_on(reader, exported, export.size_bytes):
                return exported
    return None


def _builds_on(reader: PdfFileReader, export: PdfFileReader, size: int) -> bool:
    # The bytes may be there and yet be read by nobody: where the tables of the file begin decides.
    tables = [reader.xrefs.get_xref_container_info(n).start_location for n in range(reader.xrefs.total_revisions)]
    own = [export.xrefs.get_xref_container_info(n).start_location for n in range(export.xrefs.total_revisions)]
    return tables[: len(own)] == own and all(start >= size for start in tables[len(own) :])


def _only_signed(reader: PdfFileReader, base: int) -> bool:
    """Whether nothing but signatures and validation data came on top of one revision, such as the export.

    What the first signer's program changed is covered by that signature, so no signature shows it.
    """
    if base + 1 == reader.xrefs.total_revisions:
        return True
    difference = _BEHIND_THE_EXPORT.review_file(reader, base)
    return isinstance(difference, DiffResult) and difference.modification_level <= ModificationLevel.FORM_FILLING


def _begins_with_export() -> Reason:
    return objection(
        None,
        "begins-with-export",
        "signed with another program: the file begins with exactly the charter drawn here, which this judgement "
        "rests on",
        "ditandatangani dengan program lain: berkas diawali persis piagam yang dibuat di sini, dan itulah dasar "
        "penilaian ini",
    )


def _counts_for(field: str, expected: str) -> Reason:
    return objection(
        None,
        "field-of-its-own",
        f"{field} was added by another program and counts for {expected}, whose person signed it",
        f"{field} ditambahkan program lain dan dihitung sebagai {expected}, karena ditandatangani orangnya",
    )


def _confirmed_by_person() -> Reason:
    return differs(
        CONFIRMED,
        "another program wrote the charter anew; that its pages are those drawn here rests on a person who compared "
        "them",
        "program lain menulis ulang piagam ini; bahwa halamannya sama dengan yang dibuat di sini bertumpu pada orang "
        "yang membandingkannya",
    )


def _signed_on_scan() -> Reason:
    return differs(
        SIGNED_ON_SCAN,
        "signed on the scan of a sheet that was signed in ink: the signatures hold for these pages as they are; that "
        "the scan is the charter rests on the people who looked at it, and no verdict is given on the ink",
        "ditandatangani pada pindaian lembar bertanda tangan basah: tanda tangan elektroniknya berlaku bagi halaman "
        "ini apa adanya; bahwa pindaian ini memang piagamnya bertumpu pada orang yang melihatnya, dan tanda tangan "
        "basahnya tidak dinilai",
    )


def _scan_not_kept() -> Reason:
    return differs(
        "scan-not-kept",
        "the pages are a scan that is not on record for this charter, or were changed since; compare them with it "
        "before relying on them",
        "halamannya pindaian yang tidak tercatat untuk piagam ini, atau sudah diubah; bandingkan dahulu sebelum "
        "diandalkan",
    )


def _changed_since_drawn() -> Reason:
    return modified(
        "changed-since-drawn",
        "more than signatures was added to the charter since it was drawn",
        "sejak piagam dibuat, yang ditambahkan lebih dari tanda tangan",
    )


def _metadata_exchanged() -> Reason:
    return differs(
        "metadata-exchanged",
        "the declaration named in the metadata was exchanged after the charter was drawn",
        "pencanangan yang disebut dalam metadata ditukar setelah piagam dibuat",
    )


def _changed_since_export() -> Reason:
    return differs(
        "changed-since-export",
        "another program changed more than the signatures since the charter was drawn; compare its pages with the "
        "charter before relying on it",
        "program lain mengubah lebih dari tanda tangan sejak piagam dibuat; bandingkan halamannya dengan piagam "
        "sebelum diandalkan",
    )
