"""Which lines are the article and which are not: headlines, paragraphs, boilerplate.

Boilerplate is navigation, bylines, date lines, disclaimers, teasers of other articles, author notes, repeated
headlines and stray punctuation. Patterns are data (``codebooks/boilerplate.toml``); what only the arrangement
of lines shows (what stands above the title, a heading-name-abstract card in the middle of a text) is decided
here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from statistics import median
from typing import NamedTuple

from pipelines.text.sentences import Span, lines

HEADLINE, BODY, BOILERPLATE = "headline", "body", "boilerplate"
QUOTED_SENTENCES = re.compile(r"「[^「」]*。[^「」]*」$")
TERMINAL = re.compile(r"[.!?。！？…:：;；][\"'”’»」』)）\]]*\s*$")
NAME = re.compile(
    r"(?:[A-ZА-ЯЁ][\w.’'-]*\s+){1,3}[A-ZА-ЯЁ][\w’'-]+|[一-龥々]{1,4}[ 　][一-龥々]{1,4}"
    r"|[A-Z]{2,}\s[A-Z][a-z]+"
)
WORD = re.compile(r"\w", re.UNICODE)
DATELINE = re.compile(
    r"((?:(?:[А-ЯЁ][А-ЯЁ -]{2,24}|[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)[,.] \d{1,2} [а-яё]{3,8}\.?"
    r"(?:,? \d{4}(?: г(?:\.|ода))?)?(?:,? \d{1,2}:\d{2})?\.?"
    r"|[А-ЯЁ][А-ЯЁ -]{2,24}\.(?= ?[—–-])|[А-ЯЁ]{5,16}\.(?= [А-ЯЁ«]))"
    r"(?: ?[—–-])?"
    r"(?: ?/?(?:Корр\. )?(?:ИТАР-)?(?i:ТАСС|РИА Новости|Интерфакс|INTERFAX\.RU|ИА Регнум|ИА REGNUM|Киодо)"
    r"(?:,? [А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+(?=[/.]))?/?\.?)?"
    r"(?: ?[—–-])?)\s+(?=[А-ЯЁA-Z«\"„0-9])"
)
CREDIT = re.compile(
    r"(\((?:[^()]{0,40}\b)?(?:copyright|reuters?|n\.?z\.?p\.?a|u\.?p\.?i?|a\.?p|a\.?a\.?p|a\.?f\.?p"
    r"|press association|rec(?:eived|d|\.)?|by (?:tele)?cable|by telegraph|special (?:to|correspondent))\b"
    r"[^()]{0,40}\)),?\s+(?=\S[^\n]{60})",
    re.IGNORECASE,
)
"""The agency in brackets that opens the first paragraph of an English newspaper."""
SCRIPTS = {
    "en": re.compile(r"[A-Za-z]"),
    "ru": re.compile(r"[А-Яа-яЁё]"),
    "ja": re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]"),
}
SALUTATION = re.compile(
    r"(?:(?:(?:dear|distinguished|honou?rable|esteemed|respected|your|and|mr|mrs|ms|madam)\b\.? ?)*"
    r"(?:president|chairm[ae]n|chairperson|chair|speaker|secretary-general|prime minister|minister|ambassador"
    r"|excellenc(?:y|ies)|highness(?:es)?|colleagues|friends|delegates|guests|ladies and gentlemen|gentlemen"
    r"|sirs?)"
    r"(?:, |(?=[,:!.])))+[,:!.]"
    r"|(?:(?:дорогие|уважаем(?:ый|ая|ые)|господин|госпожа|дамы и господа|коллеги|друзья)\b,? ?)+"
    r"[^.!?,]{0,60}[,!]",
    re.IGNORECASE,
)
"""Whom a speech or a letter addresses, on a line of its own: part of what is said."""
UNNUMBERED = re.compile(r"^【[^】]{1,8}】(?=.)|(?<=[^\d年月日])\d{1,2}$")
"""What a line may have beside its repetition: the rubric before it, the number of a picture behind it."""
NOTED = re.compile(r" ?[(（][^()（）]{2,30}[)）]$")
""" "Ministers' meeting (photo)": the title below a picture."""
RELATED = re.compile(
    r"[【■◆]?(?:関連|おすすめ|あわせて読み|合わせて読み|人気|注目|アクセス|「ニュース」の)(?:の?(?:記事|ニュース|リンク|情報|たい|ランキング|トピックス?))+.{0,12}$"
)
BULLET = re.compile(r"^[•●○▪■◆*·–-]\s+(?=\w)")
ITEM = re.compile(r"^(?:[•●○▪■◆*·–-]|\(?\d{1,2}[.)])\s*(?=\w)")
FEWEST_ITEMS = 4
"""Items from which on a list above the first paragraph is a table of contents."""
CUT = 40
"""Characters from which on a line may be the beginning of a later one, cut off."""
TITLE_SHARE = 0.6
MOST_NAMES = 5
FEWEST_WORDS = 4
LONG_LINE = {"ja": 45}
DEFAULT_LONG_LINE = 110


class Mark(NamedTuple):
    """A boilerplate pattern; ``where`` is any or foot; ``whole`` patterns must cover the line."""

    rule_id: str
    where: str
    whole: bool
    pattern: re.Pattern[str]

    def catches(self, line: str) -> bool:
        """True if the line is boilerplate by this mark."""
        return bool(self.pattern.fullmatch(line) if self.whole else self.pattern.search(line))


class Block(NamedTuple):
    """A line or a paragraph wrapped over lines, with its role and what decided it."""

    start: int
    end: int
    role: str
    rule_id: str = ""


class Layout(NamedTuple):
    """What the reader of the lines needs to know: marks, and what the metadata tell."""

    language: str
    marks: Sequence[Mark]
    title: str
    authors: Sequence[str]
    salience: Callable[[int, int], int]


def blocks(text: str, layout: Layout) -> list[Block]:
    """All lines of ``text`` as blocks with roles, in order."""
    spans = unwrapped(text, list(lines(text)), layout.language)
    parts = [part for span in spans for part in _credited(text, span)]
    found = [block for span in parts for block in _datelined(text, _by_line(text, span, layout))]
    found = _head(text, _foot(text, found, layout), layout)
    found = _cut_short(text, _contents(text, found))
    return _cards(_repeated(text, _related(text, found)))


def _contents(text: str, found: list[Block]) -> list[Block]:
    """A list of headings above the first paragraph; the last one may head that paragraph."""
    first = next((i for i, b in enumerate(found) if b.role == BODY), len(found))
    items = [i for i in range(first) if ITEM.match(text[found[i].start : found[i].end])]
    items = [i for i in items if found[i].role != BOILERPLATE or found[i].rule_id.startswith("layout")]
    if len(items) < FEWEST_ITEMS:
        return found
    contents = set(items[:-1] if items[-1] == first - 1 else items)
    return [_boiled(b, "layout.contents") if i in contents else b for i, b in enumerate(found)]


def _cut_short(text: str, found: list[Block]) -> list[Block]:
    """The beginning of a paragraph that stands in full below."""
    result = []
    for i, block in enumerate(found):
        line = text[block.start : block.end]
        below = (text[b.start : b.end] for b in found[i + 1 : i + 4])
        cut = len(line) > CUT and any(full.startswith(line) and len(full) > len(line) for full in below)
        result.append(_boiled(block, "layout.repeated") if cut else block)
    return result


def _related(text: str, found: list[Block]) -> list[Block]:
    """Titles of other articles below "related news": they are no sentences."""
    below, result = False, []
    for block in found:
        line = text[block.start : block.end]
        below = bool(RELATED.match(line)) or (below and not TERMINAL.search(line))
        result.append(_boiled(block, "layout.related") if below and block.role != BOILERPLATE else block)
    return result


def unwrapped(text: str, spans: list[Span], language: str) -> list[Span]:
    """Join lines that a fixed width has broken: the text runs on, the line is as long as the others."""
    if language == "ja" or len(spans) < 4:
        return spans
    width = (
        median(end - start for start, end in spans if end - start > 40)
        if any(e - s > 40 for s, e in spans)
        else 0
    )
    if not 40 < width < 110:
        return spans
    joined = [spans[0]]
    for span in spans[1:]:
        start, end = joined[-1]
        if _runs_on(text, start, end, span, width):
            joined[-1] = (start, span[1])
        else:
            joined.append(span)
    return joined


def _runs_on(text: str, start: int, end: int, span: Span, width: float) -> bool:
    gap = text[end : span[0]]
    last_line = end - max(text.rfind("\n", start, end) + 1, start)
    if gap.count("\n") > 1 or last_line < 0.75 * width:
        return False
    return not TERMINAL.search(text, max(start, end - 4), end) or last_line >= 0.75 * width


def _by_line(text: str, span: Span, layout: Layout) -> Block:
    line = text[slice(*span)].replace("\u00a0", " ")
    if not WORD.search(line):
        return Block(*span, BOILERPLATE, "layout.punctuation")
    if len(line) < 400:
        for mark in layout.marks:
            if (
                mark.where == "any"
                and (not mark.whole or len(line) < 160)
                and mark.catches(_unbulleted(line))
            ):
                return Block(*span, BOILERPLATE, f"boilerplate.{mark.rule_id}")
    if _foreign(line, layout.language):
        return Block(*span, BOILERPLATE, "layout.other_script")
    if SALUTATION.fullmatch(line):
        return Block(*span, BODY)
    if _are_names(line, layout.authors) and not layout.salience(*span):
        return Block(*span, BOILERPLATE, "layout.name")
    return Block(*span, BODY if _is_paragraph(line, layout.language) else HEADLINE)


def _unbulleted(line: str) -> str:
    """ "• Description": the words of an item."""
    return BULLET.sub("", line)


def _credited(text: str, span: Span) -> list[Span]:
    """The agency's credit before a paragraph, and the paragraph."""
    credit = CREDIT.match(text, *span)
    return [span] if credit is None else [(span[0], credit.end(1)), (credit.end(), span[1])]


def _datelined(text: str, block: Block) -> list[Block]:
    """The dateline of a Russian wire («ТОКИО, 2 марта. —») as a block of its own."""
    dateline = DATELINE.match(text, block.start, block.end) if block.role == BODY else None
    if dateline is None:
        return [block]
    first = Block(block.start, dateline.end(1), BOILERPLATE, "layout.dateline")
    return [first, block._replace(start=dateline.end())]


def _is_paragraph(line: str, language: str) -> bool:
    return (
        bool(TERMINAL.search(line) or QUOTED_SENTENCES.search(line))
        or (line.endswith(",") and line.count(" ") >= FEWEST_WORDS)
        or len(line) > LONG_LINE.get(language, DEFAULT_LONG_LINE)
    )


def _is_name(line: str, authors: Sequence[str]) -> bool:
    return line in authors or (len(line) < 40 and bool(NAME.fullmatch(line)) and not TERMINAL.search(line))


def _are_names(line: str, authors: Sequence[str]) -> bool:
    """A name, or several with commas between."""
    names = line.split(", ")
    return all(_is_name(name, authors) for name in names) and len(names) <= MOST_NAMES


def _foreign(line: str, language: str) -> bool:
    own = SCRIPTS.get(language)
    if own is None or len(line) > 120:
        return False
    letters = {name: len(script.findall(line)) for name, script in SCRIPTS.items()}
    return letters[language] * 3 < sum(letters.values())


def _head(text: str, found: list[Block], layout: Layout) -> list[Block]:
    """Above the first paragraph: find the title; what stands above it is the site's."""
    first = next((i for i, b in enumerate(found) if b.role == BODY and not _question(text, b)), len(found))
    candidates = [i for i in range(first) if found[i].role != BOILERPLATE]
    if not candidates:
        return found
    title = _title(text, found, candidates, layout)
    above = {i for i in candidates if i < title}
    below = {i for i in candidates if i > title and not layout.salience(found[i].start, found[i].end)}
    return [
        _boiled(b, "layout.above_title")
        if i in above
        else _boiled(b, "layout.below_title")
        if i in below
        else b
        for i, b in enumerate(found)
    ]


def _question(text: str, block: Block) -> bool:
    """A short line that ends in a question or exclamation mark may be a title, if it addresses nobody."""
    if SALUTATION.fullmatch(text, block.start, block.end):
        return False
    return block.end - block.start < 90 and text[block.end - 1] in "?!？！"


def _title(text: str, found: list[Block], candidates: list[int], layout: Layout) -> int:
    wanted = _plain(layout.title)
    for i in candidates:
        line = _plain(text[found[i].start : found[i].end])
        if wanted and (line == wanted or (len(line) > 15 and (line in wanted or wanted in line))):
            return i
    scored = {i: layout.salience(found[i].start, found[i].end) for i in candidates}
    best = max(scored.values())
    return next(i for i in candidates if scored[i] >= TITLE_SHARE * best) if best > 1 else candidates[0]


def _foot(text: str, found: list[Block], layout: Layout) -> list[Block]:
    """Below the last paragraph: author notes and everything that follows it without being prose."""
    noted = _author_notes(text, found, layout)
    last = max((i for i, b in enumerate(noted) if b.role == BODY), default=-1)
    if last < 0:
        return noted
    return [_boiled(b, "layout.foot") if i > last and b.role == HEADLINE else b for i, b in enumerate(noted)]


def _author_notes(text: str, found: list[Block], layout: Layout) -> list[Block]:
    marks = [mark for mark in layout.marks if mark.where == "foot"]
    paragraphs = [i for i, b in enumerate(found) if b.role != BOILERPLATE]
    tail = set(paragraphs[max(1, len(paragraphs) - 3) :])
    return [_noted(text, block, marks) if i in tail else block for i, block in enumerate(found)]


def _noted(text: str, block: Block, marks: Sequence[Mark]) -> Block:
    line = text[block.start : block.end]
    for mark in marks:
        if len(line) < 500 and mark.catches(line):
            return _boiled(block, f"boilerplate.{mark.rule_id}")
    return block


def _repeated(text: str, found: list[Block]) -> list[Block]:
    seen: set[str] = set()
    result = []
    for block in found:
        line = _plain(UNNUMBERED.sub("", text[block.start : block.end]))
        title = block.role == HEADLINE or not TERMINAL.search(text, block.start, block.end)
        noted = NOTED.sub("", text[block.start : block.end])
        again = line in seen or (bool(noted) and _plain(noted) in seen)
        repeated = title and block.role != BOILERPLATE and again
        result.append(_boiled(block, "layout.repeated") if repeated else block)
        seen.add(line)
    return result


def _cards(found: list[Block]) -> list[Block]:
    """A heading, a person's name and one abstract in mid-text advertise another article; a line under a
    name is the person's position."""
    result = list(found)
    begun = False
    for i, block in enumerate(found):
        if block.rule_id == "layout.name" and i + 1 < len(found):
            if begun and _between_paragraphs(found, i):
                result[i] = block._replace(role=HEADLINE, rule_id="")
                continue
            _card(result, i, begun)
        begun = begun or (result[i].role == BODY and block.end - block.start > 200)
    return result


def _between_paragraphs(found: list[Block], name: int) -> bool:
    """A name-like line right between two paragraphs of the article is a heading in capitals."""
    return found[name - 1].role == BODY and found[name + 1].role == BODY


def _card(result: list[Block], name: int, begun: bool) -> None:
    below = result[name + 1]
    above = result[name - 1] if name else None
    if below.role == HEADLINE:
        result[name + 1] = _boiled(below, "layout.position")
    elif begun and above is not None and above.role == HEADLINE and below.role == BODY:
        result[name - 1] = _boiled(above, "layout.card")
        result[name + 1] = _boiled(below, "layout.card")


def _boiled(block: Block, rule_id: str) -> Block:
    return block._replace(role=BOILERPLATE, rule_id=rule_id)


def _plain(line: str) -> str:
    return re.sub(r"[\W_]+", " ", line).strip().lower().replace("ё", "е")
