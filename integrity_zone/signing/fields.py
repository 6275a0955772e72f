"""The signature fields of a prepared charter, and where they stand."""

from __future__ import annotations

from pyhanko.sign.fields import enumerate_sig_fields

from integrity_zone.domain.declaration import SignatureField
from integrity_zone.signing.pdf_reading import UNREADABLE, entry, open_pdf


def signature_fields(pdf: bytes) -> tuple[SignatureField, ...]:
    """Every signature field in the order in which they sign; none when the file cannot be read.

    Boxes are points from the lower left; pages are not looked up and count as 0.
    """
    try:
        found = enumerate_sig_fields(open_pdf(pdf))
        return tuple(
            SignatureField(field_text(name), 0, box_of(reference.get_object())) for name, _value, reference in found
        )
    except UNREADABLE:
        return ()


def field_text(name: object) -> str:
    """The name of a field as text; pyHanko leaves bytes that are no text as they are, and so each becomes a letter."""
    return name.decode("latin-1") if isinstance(name, bytes) else str(name)


def box_of(field: object) -> tuple[float, float, float, float]:
    """The box of a field or annotation in points: left, lower, right, upper; no area when it has none."""
    left, lower, right, upper = (float(number) for number in entry(field, "/Rect", (0, 0, 0, 0)))  # type: ignore[arg-type]
    return min(left, right), min(lower, upper), max(left, right), max(lower, upper)
