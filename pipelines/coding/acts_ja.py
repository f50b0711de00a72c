"""Which act a Japanese verb of saying performs: its own, or that of what is said.

What is said has its predicate at its end; words of the codebook tell its act, else how it ends (…させたい,
…べきではないか), else it is only said. What belongs here: from words attributed to an act. What does not:
whose words they are (attribution_ja.py), the words (codebooks/ja/acts.toml).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.coding import layers
from pipelines.coding.attribution import opposite
from pipelines.coding.clauses_ja import Clauses
from pipelines.coding.codebook_model import Codebook, Cue
from pipelines.coding.match import Hit
from pipelines.coding.reading import SentenceView

DUTIES = frozenset({"state.must", "propose.ought"})
"""What ought to be done: a request where it is the other side that ought to."""
STANCE_NOUN = "state.stance_noun"
JUDGED = frozenset({"reject", "criticise", "concern", "request"})
OVER_INTENTION = frozenset({"reject", "request", "support", "propose", "criticise", "concern", "warn"})
CLOSING = re.compile(r"[」』。]*(?:とも|とは|などと|と|との(?:考え|意向|方針|姿勢|立場)を?|旨)?[、。\s]*$")
ENDS_IN = (
    (r"(?:言い|述べ|申し(?:述べ|上げ)|強調し|指摘し|触れ|紹介し|説明し|断っておき|控え|避け)たい", "state"),
    (
        r"[いきぎしじちにびみりえけげせぜてでねべめれ]たい(?:です|と思(?:う|います)|と考え(?:る|ます))?",
        "announce",
    ),
    (r"(?:べきでは|ようでは|(?:方|ほう)が(?:よ|良|い)いの?では)ない(?:だろう|でしょう)?か", "propose"),
    (
        r"こと(?:に|と)(?:した|する|しました|します|しております|している|なった|なりました)",
        "announce",
    ),
)
"""How words end that no word of the codebook judges, and the act."""
DENIED_AFTER = re.compile(
    r"(?:もの|こと|わけ)?(?:で|と|に|が)?(?:は|も)?(?:到底|とうてい|決して|全く|まったく)?"
    r"(?:な(?:い|く|かった)(?!けれ|ければ)|ありません|あり得ない|でき(?:ない|ません|ず)|言えない|いえない|いい難|言い難)"
)
WHEN_DENIED = {"support": "criticise", "concern": "state", "criticise": "state"}
DONE = {"support": "state", "propose": "state", "reject": "criticise"}
"""Acts that are told of the other side, and what it is to tell them."""
HOPED = re.compile("期待|希望|望|願")
PREDICATE_REACH = 16
"""How far from the end an intention is told at most."""
ASSESSING = ("指摘", "分析", "予測", "予想", "推測", "解説", "論評")
LAST_WORDS = 6
"""How far from their end the predicate of words stands that have another one."""


def act_of_verb(
    clauses: Clauses,
    hit: Hit,
    cue: Cue,
    content: tuple[int, int],
    codebook: Codebook,
    sides: Sequence[str],
) -> str:
    """The act of a verb; a plain "said" and a position or intention told are the act of what is said."""
    if cue.kind == "verb" and clauses.is_negated(hit):
        return "reject" if cue.act in ("agree", "support") else ""
    before = (max(content[0], clauses.quoted_before(hit)), hit.start) if content[1] == hit.end else content
    if cue.act == "announce" and "」" in clauses.between(*before):
        before = (max(before[0], clauses.unquoted_from(hit)), hit.start)
    said = act_said(clauses, before, codebook, sides)
    if cue.act == "agree" and clauses.is_checking(hit):
        return said
    if cue.act == "announce" and said in OVER_INTENTION:
        return said
    if hit.code == STANCE_NOUN and said == "announce":
        return cue.act
    if said in ("announce", "propose") and clauses.own(hit).startswith(ASSESSING):
        return "state"  # 「ロシアは参加する」と指摘した: who assesses intends nothing
    act = said if cue.act == "state" else cue.act
    return cue.act if hit.code.endswith(".think") and act not in JUDGED else act


def act_said(
    clauses: Clauses, content: tuple[int, int], codebook: Codebook, sides: Sequence[str] = ()
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
    words = CLOSING.sub("", clauses.between(*content))
    end = content[0] + len(words)
    if said and codebook.cues[said[-1].code].act == "announce" and end - said[-1].end > PREDICATE_REACH:
        said = []
    if not said or end - said[-1].end >= LAST_WORDS:
        ending = next((act for pattern, act in ENDS_IN if re.search(pattern + "$", words)), "")
        if ending or not said:
            return ending or "state"
    act = codebook.cues[said[-1].code].act
    if clauses.is_denied(said[-1]):
        return WHEN_DENIED.get(act, "reject")
    if act in WHEN_DENIED and clauses.follows(DENIED_AFTER, said[-1].end):
        return WHEN_DENIED[act]
    whole = content[1] == clauses.sentence.end  # what stands for itself may be told of by its last words
    before = clauses.sentence.start if whole else content[0], said[-1].start
    if said[-1].code in DUTIES:
        return "request" if any(clauses.obliges(*before, side) for side in _others(sides)[:1]) else act
    told_of = act in DONE and not HOPED.search(clauses.own(said[-1]))
    doer = clauses.doer(*before) if told_of else None
    return DONE[act] if doer and doer.side in _others(sides) else act


def act_of_content(
    act: str, sentence: SentenceView, content: tuple[int, int], codebook: Codebook, side: str = ""
) -> str:
    """``act``, or where it is "state" the one that words which stand for themselves (a quotation, a turn of
    somebody of ``side``) tell."""
    if act != "state":
        return act
    clauses = Clauses(sentence, codebook.syntax["ja"].words("title"))
    return act_said(clauses, content, codebook, (side,))


def told_before(
    clauses: Clauses, hit: Hit, content: tuple[int, int], codebook: Codebook, sides: Sequence[str]
) -> dict[str, Hit]:
    """The acts of a readout before its last: Xから、…を歓迎する、…を進めたい旨述べた."""
    if not clauses.is_readout(hit):
        return {}
    ends = [
        said
        for said in clauses.sentence.hits[layers.CONTENT]
        if content[0] <= said.start and said.end < hit.start and clauses.closes(said)
    ]
    acts = {act_said(clauses, (said.start, said.end), codebook, sides): said for said in ends}
    return {act: said for act, said in acts.items() if act != "state"}


def _others(sides: Sequence[str]) -> tuple[str, ...]:
    """The opposite side and the third, where those who speak are of one."""
    other = opposite(sides[0]) if len(set(sides)) == 1 else ""
    return (other, "third") if other else ()
