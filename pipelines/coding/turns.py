"""Who has the floor: the turns of a transcript, and the official who speaks in the first person.

What belongs here: labels of turns and the voice of a speech. What does not: statements about others inside of
them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from pipelines.coding import layers, strangers_ja
from pipelines.coding.actors import find_mentions
from pipelines.coding.attribution import PERSONAL, Speaker, as_speaker
from pipelines.coding.mentions import Mention, is_soviet
from pipelines.coding.reading import DocumentView, SentenceView
from pipelines.coding.syntax import Syntax
from pipelines.text import layout

LABEL_END = re.compile(
    r"(?:(?<=[A-Z]{2}) [A-Z][a-z]+)?[ 　]?(?:[（(][^)）]{1,60}[)）][ 　]?)*"
    r"(?:,[^:.!?\n]{1,60})?(?: ?[А-ЯЁA-Z]\.){0,2}君?[:：】）》)\]](?=\s|[^\d\s/]|$)"
)
BARE_END = re.compile(r"\.(?:\s|$)|[　\n]| ?[-–—―]{1,2}(?= ?\S)")
"""«К. ТАНАКА. …», "Tanaka — …", 「田中総理　…」: behind a label without a colon."""
TITLES = r"Mr|Mrs|Ms|Dr|Cde|Comrade|Premier|H\.E|His Excellency|Г-н|Господин|Товарищ|Тов"
LABEL_START = re.compile(rf"[\[【（(○◯〇<《]?(?:(?:{TITLES})\.? ?)?(?:[A-ZА-ЯЁ]\. ?){{0,3}}", re.IGNORECASE)
MEMBERS = r"委員長?|参考人|公述人|政府委員|説明員|国務大臣|内閣総理大臣"
CHAMBER_LABEL = re.compile(
    r"[○◯〇](?P<who>[^　\s。]{2,24})(?:[　 ]|$)"
    rf"|(?P<member>[一-龥々ヶ]{{1,6}}(?:[(（][一-龥]{{1,3}}[)）])?(?:{MEMBERS}))[　 ](?=\S)"
)
CHAMBER_NAME = re.compile(
    r"(?:[^(（]*大臣[(（])?(?P<name>[一-龥々ヶァ-ヶー]{1,8}?)(?:[(（].*)?"
    rf"(?:{MEMBERS}|[一-龥]{{0,4}}大臣|議員|君|[)）]|$)"
)
ANY_LABEL = re.compile(r"[A-ZА-ЯЁ][^\s:：.!?]*(?: [^\s:：.!?]+){0,4}[:：]\s")
SPEECH_LENGTH = 20000
LINE = re.compile(r"\n+")
HEAD_SENTENCES = 6
FEWEST_LABELS, FEWEST_BARE = 2, 3
INITIALS = re.compile(r"(?:[А-ЯЁ]\. ?){1,2}[А-ЯЁ][а-яё]+(?: \([^()]{1,40}\))?:\s")
OPENING_TURN = 6


LABELLED = ("person", "unknown_holder")


class Turn(NamedTuple):
    """Who has the floor in a transcript; ``speaker`` is None for questions of unnamed people and for other
    labels."""

    speaker: Speaker | None


class Floor:
    """Follows the turns of a document; a single label is no transcript.

    ``official`` is the speaker of a text in the first person of a government, if it is one.
    """

    def __init__(self, view: DocumentView) -> None:
        self._syntax = view.codebook.syntax.get(view.document.language) or Syntax({})
        self._context = view.context
        self._answering: Speaker | None = None
        self._bare = False
        bare = [speaker for sentence in view.article if (speaker := _bare_label(sentence))]
        self._bare = len(bare) >= FEWEST_BARE and len(set(bare)) > 1
        labels = [turn for sentence in view.article if (turn := self._label(sentence))]
        self._speakers = list(dict.fromkeys(turn.speaker for turn in labels))
        self.official = official_speaker(view)
        self._answering = next((turn.speaker for turn in labels if turn.speaker), None) or self.official
        spoken = bool(self._syntax.pattern("spoken_title").search(_heading(view)))
        self.turn: Turn | None = Turn(self.official) if spoken and self.official else None
        named = any(turn.speaker for turn in labels)
        self.is_transcript = self.turn is not None or (named and (spoken or self._is_enough(labels, view)))
        self._paragraph = -1

    def follow(self, sentence: SentenceView) -> Speaker | None:
        """The speaker who has the floor in ``sentence``; None outside of a transcript."""
        label = self._label(sentence)
        if label is not None:
            self.turn = label
        elif self.turn and sentence.paragraph != self._paragraph and ANY_LABEL.match(sentence.text):
            self.turn = Turn(None)
        self._paragraph = sentence.paragraph
        return self.turn.speaker if self.is_transcript and self.turn else None

    def _is_enough(self, labels: list[Turn], view: DocumentView) -> bool:
        """Whether the ``labels`` of a text make a transcript of it: several, or one that opens a speech."""
        in_chamber = any(CHAMBER_LABEL.match(sentence.text) for sentence in view.article)
        enough = len(labels) >= FEWEST_LABELS or in_chamber
        return enough or self._opens_in_first_person(view) or self._opens_with_initials(view)

    def _opens_in_first_person(self, view: DocumentView) -> bool:
        """Whether somebody named by a label says "I" or "we", or addresses an audience, right after it."""
        article, address = view.article, self._syntax.pattern("address")
        return any(
            sentence.role != layout.HEADLINE
            and (turn := self._label(sentence))
            and turn.speaker
            and any(
                address.search(later.text) or any(m.kind == "first" for m in later.mentions)
                for later in article[i : i + OPENING_TURN]
            )
            for i, sentence in enumerate(article)
        )

    def _opens_with_initials(self, view: DocumentView) -> bool:
        """«С.Лавров: …» at the head of the text, as transcripts write it."""
        first = next((s for s in view.article if s.role != layout.HEADLINE), None)
        return bool(first and INITIALS.match(first.text) and self._label(first))

    def labelled(self, sentence: SentenceView) -> Speaker | None:
        """The speaker named before a colon at the head of a sentence: "Lavrov: no concessions"."""
        label = self._label(sentence)
        return label.speaker if label else None

    @property
    def asks(self) -> bool:
        """Whether somebody unnamed has the floor, a journalist for one."""
        return self.is_transcript and self.turn is not None and self.turn.speaker is None

    @property
    def partner(self) -> Speaker | None:
        """Whom "you" means where two persons of the two sides talk with each other and nobody else asks."""
        speaking = self.turn.speaker if self.is_transcript and self.turn else None
        others = [s for s in self._speakers if s is None or speaking is None or s.name != speaking.name]
        other = others[0] if speaking and len(others) == 1 else None
        return other if other and speaking and {other.side, speaking.side} == {"JP", "RU"} else None

    def _label(self, sentence: SentenceView) -> Turn | None:
        """The label at the head of a sentence or of a line in it: a heading above may have no full stop."""
        lines = [0, *(match.end() for match in LINE.finditer(sentence.text))]
        return next((turn for line in lines if (turn := self._label_at(sentence, line))), None)

    def _label_at(self, sentence: SentenceView, line: int) -> Turn | None:
        opening = LABEL_START.match(sentence.text, line)
        start = opening.end() if opening else line
        for name, speaker in (("question_label", None), ("answer_label", self._answering)):
            word = self._syntax.pattern(name).match(sentence.text, start)
            if word and LABEL_END.match(sentence.text, word.end()):
                return Turn(speaker)
        first = next((m for m in _named(sentence) if m.start >= sentence.start + line), None)
        chamber = CHAMBER_LABEL.match(sentence.text, line)
        if chamber:
            known = first is not None and first.start < sentence.start + chamber.end()
            speaker = as_speaker(first) if first is not None and known else None
            return Turn(speaker if speaker and speaker.kind in PERSONAL else self._member(chamber))
        if first is None or first.start - sentence.start > max(start, line + 2):
            return None
        ends = (LABEL_END, BARE_END) if self._bare else (LABEL_END,)
        closed = any(end.match(sentence.text, first.end - sentence.start) for end in ends)
        return Turn(as_speaker(first)) if closed and first.kind in LABELLED else None

    def _member(self, chamber: re.Match[str]) -> Speaker | None:
        """A speaker of a parliament whom only the label names."""
        label = (chamber["who"] or chamber["member"]).replace("\u200b", "")
        name = CHAMBER_NAME.match(label)
        side = self._context.perspective
        if name is None or not side:
            return None
        return Speaker(strangers_ja.reading(name["name"], self._context), side, "", "person", side)


def _named(sentence: SentenceView) -> list[Mention]:
    """The mentions of a sentence; the "I" of initials is no pronoun."""
    return [m for m in sentence.mentions if m.kind != "first"]


def _bare_label(sentence: SentenceView) -> Speaker | None:
    """Who stands at the head of a sentence as in a record whose labels have no colon."""
    first = next(iter(_named(sentence)), None)
    if first is None or first.kind not in LABELLED:
        return None
    opening = LABEL_START.match(sentence.text)
    at_head = first.start - sentence.start <= (opening.end() if opening else 0)
    return (
        as_speaker(first) if at_head and BARE_END.match(sentence.text, first.end - sentence.start) else None
    )


def official_speaker(view: DocumentView) -> Speaker | None:
    """The speaker of a text in the first person of a government: the person in its title, else the country it
    speaks for."""
    if not _is_official(view):
        return None
    return _signed(view) or _named_in_head(view) or _country(view)


def _signed(view: DocumentView) -> Speaker | None:
    """The one author that the metadata give, where it is a person of the side that speaks."""
    sides = (view.document.perspective,) if view.document.perspective else ("JP", "RU")
    authors = _mentioned(view, "; ".join(view.document.authors))
    known = {m.speaker: m for m in authors if m.kind == "person" and m.actor_id and m.side in sides}
    return as_speaker(next(iter(known.values()))) if len(known) == 1 else None


def _named_in_head(view: DocumentView) -> Speaker | None:
    """The person of the title or of the lines before the speech begins in the first person."""
    sides = (view.document.perspective,) if view.document.perspective else ("JP", "RU")
    for mentions in (_named_in_title(view), *(s.mentions for s in view.sentences[:HEAD_SENTENCES])):
        if any(mention.kind == "first" for mention in mentions):
            return None
        for mention in mentions:
            if mention.kind == "person" and mention.side in sides:
                return as_speaker(mention)
    return None


def _named_in_title(view: DocumentView) -> list[Mention]:
    """Who is named in the title that the metadata give."""
    return _mentioned(view, view.document.title)


def _mentioned(view: DocumentView, text: str) -> list[Mention]:
    """Who is named in a line of the metadata."""
    hits = [hit for hit in view.codebook.matcher.find(text) if hit.layer == layers.ACTOR]
    return find_mentions(text, hits, view.context) if hits else []


def _is_official(view: DocumentView) -> bool:
    syntax, text = view.codebook.syntax.get(view.document.language), _unquoted(view)
    if syntax is None:
        return False
    if syntax.pattern("official_voice").search(text):
        return True
    if _voiced(view) and (_of_office(view, syntax) or _titled(view, syntax)):
        return True
    return len(syntax.pattern("own_country").findall(text)) >= FEWEST_LABELS


def _voiced(view: DocumentView) -> bool:
    """Whether the text itself, not somebody quoted in it, says "I" or "we"."""
    return any(
        m.kind == "first" and m.word != "government" and view.quotes.around(m.start, m.end) is None
        for s in view.article
        for m in s.mentions
    )


def _of_office(view: DocumentView, syntax: Syntax) -> bool:
    """Whether the source is a ministry, a delegation or the like, by its id."""
    return bool(syntax.words("official_source") & _source_parts(view))


def _source_parts(view: DocumentView) -> set[str]:
    return set(view.document.source_id.lower().replace("-", "_").split("_"))


def _titled(view: DocumentView, syntax: Syntax) -> bool:
    heading = _heading(view)
    return any(syntax.pattern(name).search(heading) for name in ("spoken_title", "official_title"))


def _heading(view: DocumentView) -> str:
    """The title and the headlines above the text."""
    lines = [s.text for s in view.sentences[:HEAD_SENTENCES] if s.role == layout.HEADLINE]
    return "\n".join([view.document.title, *lines])


def _unquoted(view: DocumentView) -> str:
    """The beginning of the text without its quotations: there it is not the text that says "I"."""
    text, quotes = view.document.text[:SPEECH_LENGTH], view.quotes
    ends = (0, *quotes.ends)
    starts = (*quotes.starts, len(text))
    return " ".join(text[end:start] for end, start in zip(ends, starts, strict=True))


def _country(view: DocumentView) -> Speaker | None:
    side = view.document.perspective or _most_named(view.sentences)
    soviet = is_soviet(view.context.on) or bool({"ussr", "soviet"} & _source_parts(view))
    names = {"JP": "Japan", "RU": "Soviet Union" if soviet else "Russia"}
    return (
        Speaker(names[side], side, names[side].lower().replace(" ", "_"), "government", side)
        if side in names
        else None
    )


def _most_named(sentences: Sequence[SentenceView]) -> str:
    sides = [m.side for sentence in sentences for m in sentence.mentions if m.kind == "government"]
    return max(("JP", "RU"), key=sides.count) if "JP" in sides or "RU" in sides else ""
