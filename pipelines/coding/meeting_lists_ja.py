"""Several meetings that one Japanese sentence lists: by dates (「5月にソチで、9月に東京で会談」), by partners
(「10日にXと、11日にYと会談」), or in brackets behind each other.

What belongs here: further references beside one that is read. What does not: reading that one
(meeting_reading.py), lists of other languages (meeting_dates.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipelines.coding import layers, meetings_ja
from pipelines.coding.dates import DateMention
from pipelines.coding.match import Hit
from pipelines.coding.meeting_reference import Reference, meeting_hits
from pipelines.coding.meeting_scene import Figure
from pipelines.coding.reading import DocumentView, SentenceView

NEXT_ITEM = r"[、，,・](?:さらに|また|続いて|次いで|その後|同年|翌年)?|と|及び|および|並びに"
JOINED = re.compile(
    rf"(?:[)）])?(?:には?|の)?[^、。,，はがをに「」]{{0,14}}(?:で|において)?(?:には?)?(?:{NEXT_ITEM})"
)
"""Between two dates that stand before the words: 「5月(にソチで、)9月にウラジオストクで会談」."""
AGAIN_AFTER = re.compile(
    r"(?![^。]*(?:を?前に|に先立|を控え|[るたの]後|ため|ので))[^。]{0,40}(?:[^。、]{0,24}(?:で|に)|[)）]|(?:開かれ|行われ|開催され|実施され|会談し|行い|開き))"
    r"[、，,](?:[^。、]{0,12}は)?(?:同|続いて|次いで|さらに|また)?[(（]?"
)
PARTNER_BEFORE = re.compile(rf"{meetings_ja.TITLE}(?:と|とは|とも)[、，,]")
BROKEN = re.compile(r"[はがを]|・|(?:し|て|た|で)、")
TOGETHER = re.compile(r"それぞれ|個別に|相次いで|続けて|別々に|順次|立て続けに")
LISTED = re.compile(rf"{meetings_ja.TITLE}(?:ら)?(?:(?P<or>や)|[、，,・]|と|及び|および)")
AT_PLACE = re.compile(r"(?:で(?:の|行われた|開かれた|開催された)|における)[^、。はがをに]{0,12}")
PLACES_JOINED = re.compile(r"(?:で)?(?:、|・|と|や|及び|および|並びに|に続く|、そして)")
OF_ONE_LEVEL = frozenset({"summit", "foreign_ministers", "defence_ministers"})
ONE_OF_MANY = frozenset({"visit", "exercise", "multilateral"})


def by_dates(found: Sequence[Reference], sentence: SentenceView) -> list[Reference]:
    """One more meeting for each date that is joined to that of a meeting, before or behind it."""
    if not meetings_ja.KANA.search(sentence.text):
        return []
    taken = {r.date.start for r in found if r.date}
    free = [d for d in sentence.dates if d.edtf and d.start not in taken]
    more: list[Reference] = []
    for reference in found:
        if reference.date is None or not reference.format or reference.head in ONE_OF_MANY:
            continue
        for date in [*_before(reference, free, sentence), *_after(reference, free, sentence)]:
            free.remove(date)
            more.append(replace(reference, date=date, place="", venue="", rank=len(found), series_no=None))
    return more


def _before(reference: Reference, dates: Sequence[DateMention], sentence: SentenceView) -> list[DateMention]:
    chain: list[DateMention] = []
    later = reference.date
    while later is not None:
        earlier = [d for d in dates if d.end <= later.start and later.end <= reference.hit.start]
        joined = earlier and JOINED.fullmatch(
            sentence.text, earlier[-1].end - sentence.start, later.start - sentence.start
        )
        later = earlier[-1] if joined else None
        chain += [later] if later else []
    return chain


def _after(reference: Reference, dates: Sequence[DateMention], sentence: SentenceView) -> list[DateMention]:
    """「初の会合が5月に東京で、2回目が9月にソチで」: no other meeting is named between."""
    chain: list[DateMention] = []
    end = max(reference.hit.end, reference.date.end if reference.date else 0)
    others = [h.start for h in _named(sentence) if h.start >= reference.hit.end]
    for date in dates:
        if date.start < end or any(end <= other < date.start for other in others):
            continue
        if not AGAIN_AFTER.fullmatch(sentence.text, end - sentence.start, date.start - sentence.start):
            break
        chain.append(date)
        end = date.end
    return chain


def _named(sentence: SentenceView) -> list[Hit]:
    return [h for h in meeting_hits(sentence) if not h.code.startswith(("generic.agreed", "back."))]


def partners(
    hit: Hit, pair: Sequence[Figure], figures: Sequence[Figure], sentence: SentenceView
) -> Iterator[tuple[Hit, Figure]]:
    """「10日にXと、11日にYと会談」, 「X、Y両首脳とそれぞれ会談」: those met beside the one named last,
    and the words for them, next to which their date stands."""
    if len(pair) != len("XY") or not meetings_ja.KANA.search(sentence.text):
        return
    host, last = pair
    begin = sentence.start
    apart = bool(TOGETHER.search(sentence.text[: hit.end - begin]))
    for figure in figures:
        between = host.end <= figure.start and figure.end <= last.start
        if not between or figure.country in ("", host.country) or figure[:4] == last[:4]:
            continue
        named = PARTNER_BEFORE.match(sentence.text, figure.end - begin)
        listed = LISTED.match(sentence.text, figure.end - begin)
        abroad = figure.country != last.country and not BROKEN.search(
            sentence.text, figure.end - begin, last.start - begin
        )
        if named or (listed and (apart or listed["or"] or abroad)):
            yield hit._replace(start=figure.start, end=figure.end), figure


def of_partners(
    reference: Reference, pair: Sequence[Figure], figures: Sequence[Figure], sentence: SentenceView
) -> list[Reference]:
    """「XやYとの個別の首脳会談」: that with X, where the words name the format."""
    if reference.head not in OF_ONE_LEVEL:
        return []
    return [
        replace(
            reference,
            hit=named,
            figures=(pair[0], partner),
            parties=tuple(sorted({pair[0].country, partner.country})),
        )
        for named, partner in partners(reference.hit, pair, figures, sentence)
        if partner.level == pair[1].level
    ]


def by_places(found: Sequence[Reference], sentence: SentenceView, view: DocumentView) -> list[Reference]:
    """「シンガポール及びブエノスアイレスでの首脳会談」: one in each of the places."""
    more: list[Reference] = []
    sites = [] if len(sentence.hits[layers.SITE]) < len("XY") else sentence.hits[layers.SITE]
    for reference in [r for r in found if sites and r.date is None and r.head not in ONE_OF_MANY]:
        names = [view.codebook.places[s.code][0] for s in _places_before(reference.hit, sites, sentence)]
        for name in names[1:]:
            more.append(replace(reference, place=name, venue=name, listed=True, rank=len(found)))
        if names[1:]:
            reference.place, reference.venue, reference.listed = names[0], names[0], True
    return more


def _places_before(hit: Hit, sites: Sequence[Hit], sentence: SentenceView) -> list[Hit]:
    begin = sentence.start
    chain: list[Hit] = []
    for site in sorted((s for s in sites if s.end <= hit.start), reverse=True):
        end = chain[-1].start if chain else hit.start
        joint = (PLACES_JOINED if chain else AT_PLACE).fullmatch(sentence.text, site.end - begin, end - begin)
        if not joint:
            break
        chain.append(site)
    return chain[::-1]


def told_together(found: Sequence[Reference]) -> None:
    """What the verb tells of the meeting with the partner named last holds for the others."""
    for reference in found:
        if reference.head == "generic" and not reference.status and len(reference.figures) == len("XY"):
            host = reference.figures[0]
            reference.status = next(
                (r.status for r in found if r.hit.start > reference.hit.end and r.figures[:1] == (host,)), ""
            )
