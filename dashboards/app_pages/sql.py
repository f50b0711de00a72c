"""SQL: a question to the version that is shown, with examples and the meaning of every column."""

from __future__ import annotations

from dashboards import query, views
from dashboards.views import View


def page(view: View) -> None:
    """The question and its answer, then the tables."""
    question = query.question(view)
    if question:
        query.answer(view, question)
    query.schema(view)


page(views.current())
