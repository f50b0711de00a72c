"""One connection for all questions of a page: it answers what a fresh one for each would answer."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from dashboards import warehouse as read_layer
from dashboards.filters import EVERYTHING, Filters
from dashboards.views import View

JAPANESE, LATE = Filters(languages=("ja",)), Filters(first_year=2018)


def documents(view: View, filters: Filters) -> int:
    """How many texts the filters leave."""
    read_layer.read.clear()
    return int(replace(view, filters=filters).ask("corpus")["documents"].iloc[0])


@pytest.mark.parametrize("turns", [(EVERYTHING, JAPANESE), (JAPANESE, EVERYTHING, JAPANESE), (LATE, LATE)])
def test_filters_that_change_between_two_questions_hold_for_the_second(
    view: View, turns: tuple[Filters, ...]
) -> None:
    alone = [documents(view, filters) for filters in turns]
    with read_layer.opened(view.file):
        assert [documents(view, filters) for filters in turns] == alone
    assert len(set(alone)) == len(set(turns))


def test_what_one_question_leaves_does_not_disturb_the_next(view: View) -> None:
    def asked() -> list[str]:
        read_layer.read.clear()
        issues = view.shares("cells_issue", by="perspective", yearly=False, once=False, issue="")
        terms = view.contrasts("cells_term", voice="")
        return [
            rows.to_csv() for rows in (issues, terms, view.ask("meeting"), view.ask("labels", language="ja"))
        ]

    alone = asked()
    with read_layer.opened(view.file):
        assert asked() == alone
        assert asked() == alone


@pytest.mark.parametrize("query", sorted(read_layer.QUERIES.glob("*.sql")), ids=lambda file: file.stem)
def test_temporary_tables_and_macros_can_be_made_again(query: Path) -> None:
    assert not re.search(r"^CREATE (?!OR REPLACE TEMP)", query.read_text("utf-8"), re.MULTILINE)


def test_a_question_about_another_file_is_answered_by_that_file(view: View, one_sided: Path) -> None:
    other = replace(view, file=one_sided / "current.duckdb")
    with read_layer.opened(view.file):
        assert documents(other, EVERYTHING) == 3
        assert documents(view, EVERYTHING) == 7


def test_the_connection_ends_with_the_block(view: View) -> None:
    with pytest.raises(RuntimeError, match="the page is broken"), read_layer.opened(view.file):
        raise RuntimeError("the page is broken")
    assert documents(view, EVERYTHING) == 7
