"""The act of what is said in Japanese, beyond its words: 「ロシアは撤退すべきだ」 of a Japanese asks for it.

What belongs here: acts told by predicates, denials, intentions and by who is to act. What does not: the
words (codebooks/ja/acts.toml), whose act it is (attribution_ja.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from pipelines.coding import layers
from pipelines.coding.attribution import Speaker, opposite
from pipelines.coding.clauses_ja import Clauses
from pipelines.coding.codebook_model import Codebook, Cue
from pipelines.coding.content_acts import weightiest, words_of_acts
from pipelines.coding.match import Hit
from pipelines.coding.reading import SentenceView

DUTIES = frozenset({"state.must", "propose.ought"})
"""What ought to be done: a request where it is the other side that ought to."""
STANCE_NOUN = "state.stance_noun"
JUDGED = frozenset({"reject", "criticise", "concern", "request"})
OVER_INTENTION = frozenset({"reject", "request", "support", "propose", "criticise", "concern", "warn"})
SUBJECT_MARKS = ("は", "が", "も", "側は", "側が", "側も")


def act_of_content(
    act: str, sentence: SentenceView, content: tuple[int, int], codebook: Codebook, side: str = ""
) -> str:
    """``act``, or where it is "state" the one that what somebody of ``side`` says tells."""
    if act != "state":
        return act
    other = opposite(side)
    acts = {
        "request" if _asks(hit, sentence, content[0], other) else codebook.cues[hit.code].act
        for hit in words_of_acts(sentence, content)
    }
    return weightiest(acts) or act


def _asks(hit: Hit, sentence: SentenceView, start: int, other: str) -> bool:
    """Whether the ``other`` side is the subject of a duty."""
    if not other or hit.code not in DUTIES:
        return False
    before = (m for m in sentence.mentions if m.side == other and start <= m.start and m.end <= hit.start)
    return any(sentence.text.startswith(SUBJECT_MARKS, m.end - sentence.start) for m in before)


def act_of_verb(
    clauses: Clauses,
    hit: Hit,
    cue: Cue,
    content: tuple[int, int],
    codebook: Codebook,
    speakers: Sequence[Speaker],
) -> str:
    """The act of a verb; a plain "said" and a position or intention told are the act of what is said."""
    if cue.kind == "verb" and clauses.is_negated(hit):
        return "reject" if cue.act in ("agree", "support") else ""
    before = (max(content[0], clauses.quoted_before(hit)), hit.start) if content[1] == hit.end else content
    if cue.act == "announce" and "」" in clauses.between(*before):
        before = (max(before[0], clauses.unquoted_from(hit)), hit.start)
    said = act_said(clauses, before, codebook, speakers)
    if cue.act == "agree" and clauses.is_checking(hit):
        return said
    if cue.act == "announce" and said in OVER_INTENTION:
        return said
    if hit.code == STANCE_NOUN and said == "announce":
        return cue.act
    act = said if cue.act == "state" else cue.act
    return cue.act if hit.code.endswith(".think") and act not in JUDGED else act


def act_said(
    clauses: Clauses, content: tuple[int, int], codebook: Codebook, speakers: Sequence[Speaker] = ()
) -> str:
    """The act of the words attributed: their predicate comes last, what they cite does not count; what the
    other side ought to do is asked of it."""
    said = [
        hit
        for hit in clauses.sentence.hits[layers.CONTENT]
        if content[0] <= hit.start < content[1]
        and not clauses.is_cited(hit, content[1])
        and clauses.is_predicate(hit, content[1])
    ]
    touching = len(said) > 1 and said[-1].start <= said[-2].end + 1
    if touching and codebook.cues[said[-1].code].act == "announce":
        said.pop()  # 報復措置を講じていく: what is intended says more than that it is
    if not said:
        return "state"
    if clauses.is_denied(said[-1]):
        return "reject"
    asked = said[-1].code in DUTIES and clauses.obliges(content[0], said[-1].start, _other_side(speakers))
    return "request" if asked else codebook.cues[said[-1].code].act


def _other_side(speakers: Sequence[Speaker]) -> str:
    """The side opposite to those who speak, where they are of one."""
    sides = {s.side for s in speakers}
    return opposite(sides.pop()) if len(sides) == 1 else ""
