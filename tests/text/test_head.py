from datetime import UTC, datetime

import pytest

from reader.text import Document, written_change

MORNING = datetime(2026, 3, 4, 7, 30, tzinfo=UTC)


def changed(published: datetime | None, modified: datetime | None) -> str:
    document = Document("a.html", None, "Weir opened", (), None, published, "en", "", (), modified=modified)
    return written_change(document, lambda moment: f"{moment:%Y-%m-%d}")


def test_a_change_on_a_later_day_is_told_by_its_day() -> None:
    assert changed(MORNING, datetime(2026, 3, 6, 9, 5, tzinfo=UTC)) == "updated 2026-03-06"


def test_a_change_on_the_day_of_publication_is_told_by_its_time() -> None:
    assert changed(MORNING, datetime(2026, 3, 4, 15, 20, tzinfo=UTC)) == "updated 15:20"


@pytest.mark.parametrize("modified", [None, MORNING, MORNING.replace(second=40)])
def test_what_was_not_changed_or_at_once_is_not_told(modified: datetime | None) -> None:
    assert changed(MORNING, modified) == ""
