"""Method: how the numbers come about, the codebook and its rules."""

from __future__ import annotations

from dashboards import method, views
from dashboards.views import View


def page(view: View) -> None:
    """The text, then what can be looked into."""
    method.text(view)
    method.codebook(view)
    method.rules(view)
    method.software(view)


page(views.current())
