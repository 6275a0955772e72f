"""Which class shows which page. Imported late: a page, and what it needs, is loaded when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.places import PageKey

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.pages.page import Page


def make_page(key: PageKey, desk: Desk) -> Page:
    """A page of the open workspace.

    Args:
        key: Any page but the start screen.
        desk: The doors of a page.
    """
    if key is PageKey.DECLARATION:
        from ui.pages.declaration.page import DeclarationPage

        return DeclarationPage(desk)
    if key is PageKey.VERIFICATION:
        from ui.pages.verification.page import VerificationPage

        return VerificationPage(desk)
    if key is PageKey.ELIGIBILITY:
        from ui.pages.eligibility.page import EligibilityPage

        return EligibilityPage(desk)
    if key is PageKey.REVIEW:
        from ui.pages.review.page import ReviewPage

        return ReviewPage(desk)
    if key is PageKey.YEARS:
        from ui.pages.years.page import YearsPage

        return YearsPage(desk)
    if key is PageKey.IMPORT:
        from ui.pages.importing.page import ImportPage

        return ImportPage(desk)
    if key is PageKey.PAPERS:
        from ui.pages.papers.page import PapersPage

        return PapersPage(desk)
    if key is PageKey.ASSESSMENT:
        from ui.pages.assessment.page import AssessmentPage

        return AssessmentPage(desk)
    if key is PageKey.EVIDENCE:
        from ui.pages.evidence.page import EvidencePage

        return EvidencePage(desk)
    if key is PageKey.REPORTS:
        from ui.pages.reports.page import ReportsPage

        return ReportsPage(desk)
    from ui.pages.home.page import HomePage

    return HomePage(desk)
