"""Quality: checks, agreement with hand-coded texts, remarks, corrections, coverage of the version."""

from __future__ import annotations

from dashboards import quality, selection, views
from dashboards.views import View


def page(view: View) -> None:
    """The aspect that is chosen."""
    words = view.words
    aspects = {name: words.say(f"quality.{name}") for name in quality.ASPECTS}
    quality.ASPECTS[selection.one("quality", words.say("quality.aspect"), aspects)](view)


page(views.current())
