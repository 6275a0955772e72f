"""The visible stamp of a signature: one page of a small PDF drawn elsewhere, laid over the whole box of the field."""

from __future__ import annotations

from io import BytesIO

from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.layout import AxisAlignment, BoxConstraints, InnerScaling, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.stamp import StaticStampStyle

_XOBJECT = "/StampPage"


class StampPage(PdfContent):
    """The first page of a PDF held in memory; pyHanko's own class for this wants a file."""

    def __init__(self, pdf: bytes) -> None:
        """Keep the PDF.

        Args:
            pdf: Drawn by ourselves.
        """
        super().__init__()
        self._pdf = pdf

    def render(self) -> bytes:
        """Take the page into the document as a form and paint it."""
        page = self._ensure_writer.import_page_as_xobject(PdfFileReader(BytesIO(self._pdf)))
        self.resources.xobject[_XOBJECT] = page
        left, bottom, right, top = page.get_object()["/BBox"]
        self.box = BoxConstraints(width=abs(right - left), height=abs(top - bottom))
        return f"{_XOBJECT} Do".encode()


def stamp_style(pdf: bytes) -> StaticStampStyle:
    """A stamp without a frame that fills the box, keeps its proportions and covers what was drawn below."""
    layout = SimpleBoxLayoutRule(
        x_align=AxisAlignment.ALIGN_MID,
        y_align=AxisAlignment.ALIGN_MID,
        margins=Margins(0, 0, 0, 0),
        inner_content_scaling=InnerScaling.STRETCH_TO_FIT,
    )
    return StaticStampStyle(border_width=0, background=StampPage(pdf), background_layout=layout, background_opacity=1.0)
