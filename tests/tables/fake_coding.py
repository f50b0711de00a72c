"""A tiny coding room: sentences are lines, an issue is a word, a meeting is a line "met 2017-03-20"."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from pipelines import model
from pipelines.coding.codebook_files import CodebookFile, hash_of
from pipelines.model import FactIds, digest
from pipelines.tables.build import Coding
from pipelines.text.edtf import bounds

NO_STOPWORDS: Mapping[str, frozenset[str]] = {language: frozenset() for language in ("en", "ja", "ru")}
ISSUES = ("china", "peace_treaty", "sanctions")
PERSON = ("lavrov", "Sergey Lavrov", "RU", "foreign minister")


class FakeCodebook(NamedTuple):
    words: Mapping[str, str]
    hash: str
    tables: Mapping[str, list[tuple[str, ...]]]


class FakeResolution(NamedTuple):
    meetings: list[model.Meeting]
    participants: list[model.MeetingParticipant]
    meeting_of: dict[str, str]
    conflicts: list[model.Conflict]
    notices: list[model.Notice]


def list_codebook(folder: Path | None) -> list[CodebookFile]:
    text = _words(folder).encode()
    return [CodebookFile("words.txt", sha256(text).hexdigest(), len(text))]


def load_codebook(folder: Path | None) -> FakeCodebook:
    """``folder/words.txt`` maps words to issues, ``treaty = peace_treaty`` a line; three words without a
    folder."""
    text = _words(folder)
    words = dict(line.split(" = ") for line in text.splitlines() if line)
    rules: list[tuple[str, ...]] = [
        (f"rule_{word}", "issue", issue, "words.txt", word, digest(word, issue))
        for word, issue in words.items()
    ]
    other = [(name, name, "", "", "", "") for name in ("meets", "says", "names")]
    return FakeCodebook(
        words,
        hash_of(list_codebook(folder)),
        {
            "issue": [(issue, issue.title(), issue, issue, "") for issue in ISSUES],
            "frame": [("economic", "Economic", "", "", "")],
            "actor": [("lavrov", "Sergey Lavrov", "", "", "RU", "RU", "person")],
            "actor_office": [("lavrov", "foreign_minister", "", "", "", "RU", "2004", "")],
            "concept": [("islands", "Islands", "", "")],
            "variant": [("islands", "kurils", "RU", "Kurils", "", "")],
            "term": [("kurils", "islands", "kurils", "RU", "en", "Kurils")],
            "rule": rules + other,
            "coder_reliability": [("briefs", "issue", "china", 6, 2, 2, 1.0, 2 / 6, 0.5)],
            "era": [("peace", "Peace", "", "", "", datetime.date(2000, 1, 1), datetime.date(2099, 12, 31))],
        },
    )


def _words(folder: Path | None) -> str:
    shipped = "China = china\ntreaty = peace_treaty\nsanctions = sanctions"
    return (folder / "words.txt").read_text("utf-8") if folder else shipped


def code_document(document: model.Document, codebook: FakeCodebook) -> model.CodedDocument:
    """Every line is a sentence; lines that begin with # are boilerplate."""
    ids = FactIds(document.document_id)
    coded = model.CodedDocument(document, [], [], [], [], [], [], [])
    position = 0
    for line in document.text.splitlines(keepends=True):
        if line.strip():
            _code_line(coded, codebook, ids, line.rstrip("\r\n"), position)
        position += len(line)
    if not document.title:
        coded.notices.append(model.Notice(document.document_id, "no_title", "the text has no title"))
    return coded


def _code_line(
    coded: model.CodedDocument, codebook: FakeCodebook, ids: FactIds, line: str, start: int
) -> None:
    document_id, number = coded.document.document_id, len(coded.sentences) + 1
    words = {
        word: issue for word, issue in codebook.words.items() if word in line and not line.startswith("#")
    }
    role = "boilerplate" if line.startswith("#") else "body"
    orientation = ("conflict" if "!" in line else "none") if words else ""
    sentence = model.Sentence(
        document_id,
        number,
        start,
        start + len(line),
        line,
        role,
        "",
        "",
        orientation,
        "says" if words else "",
    )
    coded.sentences.append(sentence)

    def evidence(quote: str, rule: str) -> tuple[str, int, int, int, str, str]:
        at = start + line.index(quote)
        return document_id, number, at, at + len(quote), quote, rule

    for word, issue in words.items():
        coded.issue_mentions.append(
            model.IssueMention(
                ids.next("issue", issue, word), *evidence(word, f"rule_{word}"), issue, word.lower()
            )
        )
    if "Kurils" in line:
        coded.term_uses.append(
            model.TermUse(
                ids.next("term", "kurils", "Kurils"),
                *evidence("Kurils", "names"),
                "islands",
                "kurils",
                "RU",
                "author",
                False,
            )
        )
    if "Lavrov said" in line:
        coded.statements.append(
            model.Statement(
                ids.next("statement", "state", line),
                *evidence(line, "says"),
                "Sergey Lavrov",
                "lavrov",
                "RU",
                "state",
                "",
                False,
                "",
                start,
                start + 1,
                tuple(sorted(set(words.values()))),
            )
        )
    for match in re.finditer(r"met (\d{4}-\d\d-\d\d)", line):
        first, last = bounds(match[1]) or (None, None)
        meeting_id = ids.next("meeting", "summit", match[1])
        coded.meetings.append(
            model.DocumentMeeting(
                meeting_id,
                document_id,
                "summit",
                ("JP", "RU"),
                None,
                match[1],
                str(first),
                str(last),
                "Tokyo",
                "held",
                (PERSON,),
            )
        )
        coded.meeting_mentions.append(
            model.MeetingMention(
                ids.next("mention", "summit", match[0]),
                *evidence(match[0], "meets"),
                meeting_id,
                match[1],
                match[1],
                "",
                "",
                "held",
            )
        )


def resolve_meetings(
    meetings: Sequence[model.DocumentMeeting],
    mentions: Sequence[model.MeetingMention],
    documents: Mapping[str, str],
    codebook: object,
) -> FakeResolution:
    """Meetings of one date are one meeting."""
    by_date: defaultdict[str, list[model.DocumentMeeting]] = defaultdict(list)
    for meeting in meetings:
        by_date[meeting.date].append(meeting)
    result = FakeResolution([], [], {}, [], [])
    for date, same in by_date.items():
        count = len({meeting.document_id for meeting in same})
        result.meetings.append(model.Meeting(f"summit-{date}", *same[0][2:-2], count))
        result.participants.append(model.MeetingParticipant(f"summit-{date}", *PERSON))
        result.meeting_of.update({meeting.document_meeting_id: f"summit-{date}" for meeting in same})
        if count > 1:
            result.notices.append(model.Notice("", "shared_meeting", f"{date} is in {count} texts"))
    return result


FAKE = Coding(list_codebook, load_codebook, code_document, resolve_meetings, lambda _: NO_STOPWORDS)  # type: ignore[arg-type]
