"""Which noun phrase is the subject of an English verb.

A sentence becomes a row of words and mentions; from the verb one walks left over auxiliaries, adverbs,
prepositional phrases and parentheses to the mention that governs it. A mention after a preposition or a
transitive verb, or with a possessive ending, governs nothing. What belongs here: English clause structure.
What does not: what the verbs mean (attribution_en.py), the word lists (codebooks/en/syntax.toml).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from pipelines.coding.match import Hit
from pipelines.coding.mentions import Mention
from pipelines.coding.reading import SentenceView
from pipelines.coding.syntax import Syntax

NAME, ADJECTIVE, OWNER, VERB, WORD, COMMA, DASH, STOP, OPEN, CLOSE = (
    "name", "adjective", "owner", "verb", "word", "comma", "dash", "stop", "open", "close",
)  # fmt: skip
TOKEN = re.compile(r"n['’]t\b|['’]s\b|[^\W_]+(?:[-.'’][^\W_]+)*\.?|\S")
POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?=\s)")
PUNCTUATION = {
    ",": COMMA,
    "–": DASH,
    "—": DASH,
    "-": DASH,
    ";": STOP,
    ":": STOP,
    "(": OPEN,
    ")": CLOSE,
    "[": OPEN,
    "]": CLOSE,
}
LISTS = ("determiner", "auxiliary", "adverb", "coordinator", "relative", "subordinator", "preposition")
LIGHT = frozenset({"auxiliary", "adverb", "time"})
NOMINAL = frozenset({WORD, ADJECTIVE, OWNER, "determiner", "number"})
OPENING_PARENTHESIS = frozenset(
    {
        "relative",
        "preposition",
        "determiner",
        WORD,
        ADJECTIVE,
        NAME,
        OWNER,
        "adverb",
        "time",
        VERB,
        "subordinator",
        "number",
        "coordinator",
    }
)
CLAUSAL = frozenset({"as", "since", "after", "before", "until", "than", "like"})
OFFICES = frozenset({"ministry", "government", "media", "party", "military", "organisation"})
ISSUED = frozenset({"released", "issued", "published", "distributed", "circulated", "broadcast", "carried"})
PEOPLES = frozenset({"japanese", "chinese"})
LONGEST_WALK = 12
LONGEST_PHRASE = 8
WITHIN_PHRASE = NOMINAL | {"preposition", "quote"}


class Word(NamedTuple):
    """A word, mention, verb of speech or mark, with offsets into the document."""

    start: int
    end: int
    text: str
    kind: str
    mention: Mention | None = None


@cache
def _kinds(syntax: Syntax) -> Mapping[str, str]:
    """The kind of each function word, for a language once."""
    return {word: name for name in reversed(LISTS) for word in syntax.words(name)}


class Clauses:
    """A sentence as words; finds subjects by the position of the verb."""

    def __init__(self, sentence: SentenceView, verbs: Sequence[Hit], syntax: Syntax) -> None:
        self._syntax = syntax
        self._kinds = _kinds(syntax)
        self._times = syntax.words("time_noun")
        self._transitive = syntax.words("transitive")
        self._roles = syntax.words("role")
        self._documents = syntax.words("document")
        self.words = _with_people(self._split(sentence, {hit.start: hit.end for hit in verbs}))

    def index(self, start: int) -> int:
        """The number of the word that covers an offset."""
        return next((i for i, word in enumerate(self.words) if word.end > start), len(self.words))

    def before(self, index: int) -> Word | None:
        """The word before, if there is one."""
        return self.words[index - 1] if 0 < index <= len(self.words) else None

    def subject(self, index: int) -> Mention | None:
        """The mention that governs the verb at ``index``."""
        return self._ending(self._skip(index - 1), 0)

    def clause_subject(self, index: int) -> Mention | None:
        """The first mention of the clause before ``index`` that governs something: the subject of verbs
        joined by "and"."""
        start = next(
            (i + 1 for i in range(index - 1, -1, -1) if self.words[i].kind in (STOP, "subordinator")), 0
        )
        return next(
            (
                w.mention
                for i, w in enumerate(self.words[start:index], start)
                if w.kind == NAME and self.governs(i)
            ),
            None,
        )

    def main_subject(self, index: int) -> Mention | None:
        """The first mention after a fronted participle that governs something."""
        return next(
            (w.mention for i, w in enumerate(self.words) if i > index and w.kind == NAME and self.governs(i)),
            None,
        )

    def governs(self, index: int) -> bool:
        """Whether the mention at ``index`` can be a subject."""
        governor = self._governor(index)
        return governor is None

    def governing(self) -> list[Mention]:
        """The mentions outside of quotation marks that can be subjects."""
        quoted, found = False, []
        for index, word in enumerate(self.words):
            quoted = not quoted if word.kind == "quote" else quoted
            label = index < 2 and index + 1 < len(self.words) and self.words[index + 1].text == ":"
            if (
                word.mention is not None
                and word.kind == NAME
                and not quoted
                and not label
                and self.governs(index)
            ):
                found.append(word.mention)
        return found

    def _split(self, sentence: SentenceView, verbs: dict[int, int]) -> list[Word]:
        mentions = {m.start: m for m in sentence.mentions}
        dates = {d.start: d.end for d in sentence.dates}
        words: list[Word] = []
        at, end, text, offset = sentence.start, sentence.end, sentence.text, sentence.start
        while at < end:
            if text[at - offset].isspace():
                at += 1
            elif at in mentions:
                words.append(_named(mentions[at], text, offset))
                at = words[-1].end
            elif at in verbs:
                at = self._verb(words, at, verbs[at], text, offset, mentions)
            else:
                at = self._plain(words, at, dates, text, offset)
        return words

    def _verb(
        self, words: list[Word], at: int, end: int, text: str, offset: int, mentions: dict[int, Mention]
    ) -> int:
        """A verb of speech; after a determiner, an adjective or a possessor it is a noun."""
        cut = next((m for m in mentions if at < m < end), end)
        last = words[-1].kind if words else ""
        nominal = last in ("determiner", ADJECTIVE, OWNER) or (
            last == "preposition" and words[-1].text != "to"
        )
        nominal = (nominal or _is_attributive(words)) and not _is_people(words)
        kind = (
            WORD
            if nominal and not text[at - offset : end - offset].split(" ")[0].lower().endswith("ing")
            else VERB
        )
        words.append(Word(at, cut, text[at - offset : cut - offset].lower(), kind))
        return cut

    def _plain(self, words: list[Word], at: int, dates: dict[int, int], text: str, offset: int) -> int:
        if at in dates:
            words.append(Word(at, dates[at], text[at - offset : dates[at] - offset].lower(), "time"))
            return dates[at]
        match = self._syntax.phrase.match(text, at - offset) or TOKEN.match(text, at - offset)
        if match is None:
            return at + 1
        words.append(Word(at, match.end() + offset, match[0].lower(), self._kind(match[0])))
        return match.end() + offset

    def _kind(self, text: str) -> str:
        lower = text.lower()
        if lower in PUNCTUATION:
            return PUNCTUATION[lower]
        if lower in self._kinds:
            return self._kinds[lower]
        if lower in self._times:
            return "time"
        if not text[0].isalnum():
            return "quote" if text in "\"“”«»„‘’'" else "mark"
        if text[0].isdigit():
            return "number"
        return "adverb" if lower.endswith("ly") and len(lower) > 4 else WORD

    def _skip(self, index: int) -> int:
        while index >= 0 and self.words[index].kind in LIGHT:
            index -= 1
        return index

    def _ending(self, index: int, depth: int) -> Mention | None:
        """The mention at the head of the noun phrase that ends at ``index``, prepositional phrases after it
        included."""
        if index < 0 or depth > LONGEST_WALK:
            return None
        word = self.words[index]
        if word.kind == NAME:
            governor = self._governor(index)
            represented = governor is not None and (
                self._represents(governor, index) or self._has_issued(governor)
            )
            return word.mention if governor is None or represented else self._before_phrase(governor, depth)
        if word.kind in (WORD, "number", ADJECTIVE):
            if (issuer := self._issuer(index)) is not None:
                return issuer
            return self._before_phrase(self._phrase_start(index) - 1, depth)
        if word.kind in (COMMA, DASH, CLOSE):
            return self._before_parenthesis(index, depth)
        if word.kind == "quote":
            return self._before_quotation(index, depth)
        if word.kind == "coordinator":
            return self.clause_subject(index)
        return self._antecedent(index, depth) if word.kind == "relative" and word.text != "that" else None

    def _issuer(self, index: int) -> Mention | None:
        """ "A Foreign Ministry statement said": the office that issued it speaks."""
        mention = self.words[index - 1].mention if index else None
        issued = self.words[index].text in self._documents
        return mention if issued and mention is not None and mention.kind in OFFICES else None

    def _has_issued(self, governor: int) -> bool:
        """ "A statement released by the ministry said"."""
        issued = self.words[max(0, governor - 1)].text in ISSUED and self.words[governor].text == "by"
        return issued and any(word.text in self._documents for word in self.words[: governor - 1])

    def _represents(self, governor: int, index: int) -> bool:
        """ "A spokesman for the ministry said": the institution speaks."""
        mention = self.words[index].mention
        if mention is None or mention.kind not in (
            "ministry",
            "government",
            "media",
            "organisation",
            "party",
            "military",
            "bare",
        ):
            return False
        return (
            self.words[governor].text in ("of", "for", "at", "from")
            and self.words[governor - 1].text in self._roles
        )

    def _antecedent(self, index: int, depth: int) -> Mention | None:
        before = index - 1
        if before >= 0 and self.words[before].kind == COMMA:
            before -= 1
        if before >= 0 and self.words[before].kind == NAME:
            return self.words[before].mention
        return self._ending(before, depth + 1) if self.words[index].text == "who" else None

    def _before_phrase(self, index: int, depth: int) -> Mention | None:
        """What stands before a prepositional phrase; nothing where the word at ``index`` is no
        preposition."""
        if index < 0 or self.words[index].kind != "preposition":
            return None
        return self._ending(self._skip(index - 1), depth + 1)

    def _phrase_start(self, index: int) -> int:
        while index > 0 and self.words[index - 1].kind in NOMINAL:
            index -= 1
        return index

    def _before_parenthesis(self, index: int, depth: int) -> Mention | None:
        named = self.words[index - 1].mention
        if self.words[index].kind == CLOSE and named is not None and named.kind == "person":
            return named  # "the foreign minister (Mr Taro Kono) said"
        opening = (OPEN,) if self.words[index].kind == CLOSE else (self.words[index].kind,)
        for start in range(index - 1, -1, -1):
            kind = self.words[start].kind
            if kind == STOP or depth > LONGEST_WALK:
                return None
            if kind in opening and start + 1 < index and self.words[start + 1].kind in OPENING_PARENTHESIS:
                found = self._head_before(start - 1, depth + 1)
                if found is not None:
                    return found
        return None

    def _head_before(self, index: int, depth: int) -> Mention | None:
        if index < 0 or self.words[index].kind not in (NAME, WORD, CLOSE, "time", "quote", "adverb"):
            return None
        return self._ending(self._skip(index), depth)

    def _before_quotation(self, index: int, depth: int) -> Mention | None:
        """Before a short quotation: a name in quotation marks, or words of the subject."""
        if self._opens_quotation(index):
            return self._ending(self._skip(index - 1), depth + 1)  # the two “agreed to”
        start = next(
            (i for i in range(index - 1, max(-1, index - 9), -1) if self.words[i].kind == "quote"), -1
        )
        return self._ending(start - 1, depth + 1) if start > 0 else None

    def _opens_quotation(self, index: int) -> bool:
        """Whether a quotation mark stands close to the word after it and apart from the one before."""
        if not 0 < index < len(self.words) - 1 or self.words[index].kind != "quote":
            return False
        before, mark, after = self.words[index - 1 : index + 2]
        return before.end < mark.start and mark.end == after.start

    def _governor(self, index: int) -> int | None:
        """The preposition or verb that governs the mention at ``index``; None for a possible subject."""
        at = index - 1
        while at >= 0 and at > index - LONGEST_PHRASE:
            word = self.words[at]
            if word.kind == "preposition" and not self._of_role(at, index):
                return None if self._opens_after(at, index) else at
            if word.kind == VERB:
                return at if not self._closes_clause(at, index) else None
            if word.kind == WORD and self._is_transitive(at):
                return at
            if word.kind == "coordinator":
                return self._governor_of_joined(at, index)
            if word.kind not in WITHIN_PHRASE:
                return None
            at -= 2 if word.kind == "preposition" else 1
        return None

    def _opens_after(self, preposition: int, index: int) -> bool:
        clausal = self.words[preposition].text in CLAUSAL and preposition == index - 1
        return (clausal and self._opens_clause(index)) or self._fronted(preposition, index)

    def _governor_of_joined(self, coordinator: int, index: int) -> int | None:
        """What governs the name before "and"; nothing where "and" begins a clause."""
        at = coordinator - 1
        if at > 0 and self.words[at].kind == COMMA:
            at -= 1
        if at < 0 or self.words[at].kind != NAME or self._opens_clause(index):
            return None
        return self._governor(at)

    def _of_role(self, preposition: int, index: int) -> bool:
        """ "The head of the ministry, Sergei Shoigu": the preposition governs the ministry, not the
        person."""
        mention = self.words[index].mention
        role = preposition > 0 and self.words[preposition - 1].text in self._roles
        return role and mention is not None and mention.kind == "person"

    def _fronted(self, preposition: int, index: int) -> bool:
        """ "At the conference Gromyko demanded": a phrase before the subject, without a comma."""
        own_noun = (
            index - preposition > 1
            and self.words[index - 1].kind == WORD
            and self.words[index - 1].text not in self._roles
        )
        return own_noun and self._opens_clause(index)

    def _opens_clause(self, index: int) -> bool:
        """Whether a verb follows the mention directly: then "and" joined clauses, not names."""
        first = index + 2 if self._opens_quotation(index + 1) else index + 1
        kinds = [word.kind for word in self.words[first : first + 3]]
        if kinds[:2] == ["coordinator", NAME]:
            kinds = kinds[2:]  # "after Putin and Abe agreed"
        return bool(kinds) and kinds[0] in (VERB, "auxiliary", "adverb")

    def _closes_clause(self, verb: int, index: int) -> bool:
        """Between "said" and a name that has its own verb lies an omitted "that"."""
        return self._opens_clause(index) and index - verb <= 3

    def _is_transitive(self, index: int) -> bool:
        word = self.words[index]
        if word.text in self._transitive:
            return True
        determined = index > 0 and self.words[index - 1].kind in ("determiner", ADJECTIVE, OWNER)
        return word.text.endswith("ed") and not determined and word.text not in ("united", "renowned")


def _is_attributive(words: Sequence[Word]) -> bool:
    """ "The recently announced", "Japan's newly proposed"."""
    if len(words) < 2 or words[-1].kind != "adverb":
        return False
    return words[-2].kind in ("determiner", OWNER) or words[-2].text.endswith(("'s", "’s"))


def _is_people(words: Sequence[Word]) -> bool:
    """ "The Japanese", "both", before a verb."""
    if words[-1].text == "both":
        return True
    return len(words) > 1 and words[-1].text in PEOPLES and words[-2].text == "the"


def _with_people(words: list[Word]) -> list[Word]:
    """ "The Japanese said", "both agreed": a people and a pair that have a verb are names."""
    for index, word in enumerate(words[:-1]):
        if words[index + 1].kind not in (VERB, "auxiliary", "adverb"):
            continue
        before = words[index - 1] if index else None
        if word.text in PEOPLES and before is not None and before.text == "the":
            words[index] = word._replace(kind=NAME)
        elif (
            word.text == "both"
            and word.mention is None
            and (before is None or before.kind not in NOMINAL | {NAME})
        ):
            pair = Mention(word.start, word.end, "both", "", "", "", "", word="pair")
            words[index] = word._replace(kind=NAME, mention=pair)
    return words


def _named(mention: Mention, text: str, offset: int) -> Word:
    owner = POSSESSIVE.match(text, mention.end - offset)
    kind = (
        OWNER if owner else ADJECTIVE if mention.adjective else "relative" if mention.word == "who" else NAME
    )
    end = mention.end if owner is None else owner.end() + offset
    return Word(
        mention.start, end, text[mention.start - offset : mention.end - offset].lower(), kind, mention
    )
