"""What an English verb or noun of speech does not perform: what is only supposed, asked, still to come or one
of several.

"Should urge", "the plan to propose", "before they sign", "such an agreement by". What belongs here: whether a
cue tells an act that was done. What does not: whose act it is (attribution_en.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.coding.acts_en import Place
from pipelines.coding.reading import SentenceView
from pipelines.coding.subjects_en import performed

MODAL = frozenset({"should", "must", "could", "might", "may", "can", "cannot", "shall", "ought", "would"})
PRESSED = re.compile(r"\bcould (?:only|but|do no more than|not but|not help but)$")
FIRST_PERSON = re.compile(r"\b(?:i|we) (?:can|must|may)(?: \w+){0,2}$")
QUESTION = re.compile(
    r"(?:[A-Z][\w ,.’'-]{0,40}: )?(?:(?:But|And|So|Yet|Then),? )?"
    r"(?:What|How|Why|Who|Did|Does|Will|Is|Are|Can|Could|Should|Would|Has|Have)\b.*\?$",
    re.DOTALL,
)
SUPPOSED = re.compile(
    r"\b(?:if|whether|unless)\b(?!.*\band\b)[^,;:\"“”]{0,60}$|(?:^|[,;:] )should [^,;:]{0,40}$"
)
NOT_YET = re.compile(r"\b(?:before|until|once|after|when)\b[^,;:]{0,60}$")
INDEFINITE = re.compile(r"\b(?:such|any|no|an?|possible|future|another)(?: [\w-]+)? $", re.IGNORECASE)
INFINITIVE = re.compile(r"(?:^|\s)to(?: \w+ly)?$")
ACCORD = "agree.noun"


def is_question(sentence: SentenceView) -> bool:
    """Whether the sentence asks whether something is so."""
    return QUESTION.match(sentence.text) is not None


def is_to_come(place: Place) -> bool:
    """ "Before the two countries sign": not done yet."""
    return place.word == "sign" and NOT_YET.search(_before(place)) is not None


def is_any(place: Place) -> bool:
    """ "Such an agreement by Moscow" need not be."""
    return place.hit.code == ACCORD and INDEFINITE.search(_before(place)) is not None


def is_unperformed(place: Place, auxiliary: Sequence[str]) -> bool:
    """An infinitive or a modal that performs nothing: "should urge", "the plan to propose"."""
    before = _before(place).rstrip().lower()
    if INFINITIVE.search(before):
        return performed(place) is None
    if SUPPOSED.search(before):
        return True
    modal = next((word for word in auxiliary if word in MODAL), "")
    if modal in ("can", "must", "may") and FIRST_PERSON.search(before):
        return False
    if modal == "could" and PRESSED.search(before):
        return False
    if modal == "would":
        return not place.word.startswith(("tell", "say", "like", "welcome", "urge"))
    return bool(modal) or before.endswith((" let", " help", " to not"))


def _before(place: Place) -> str:
    return place.sentence.text[: place.hit.start - place.sentence.start]
