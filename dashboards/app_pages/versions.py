"""Versions: the history of the data, and what changed from one version to another because of what."""

from __future__ import annotations

from dashboards import changes, views
from dashboards.views import View


def page(view: View) -> None:
    """The list, then the steps between two."""
    known = changes.known()
    changes.history(view, known)
    changes.steps(view, known)


page(views.current())
