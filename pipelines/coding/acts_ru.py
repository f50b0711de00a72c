"""What a Russian sentence says of an act beyond its cue words: intentions, refusals, demands by grammar.

«Не намерен обсуждать» refuses, «не намерен отказываться» announces; so do «будем развивать», «что приедет»;
«Токио следует признать» from the mouth of the other side demands; «сделал предупреждение» is the act of its
object. What belongs here: acts told by the forms of verbs and by their objects. What does not: whose act it
is (attribution_ru.py), the words (codebooks/ru/acts.toml, codebooks/ru/syntax.toml).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from pipelines.coding.codebook_model import Codebook
from pipelines.coding.content_acts import weightiest, words_of_acts
from pipelines.coding.reading import SentenceView
from pipelines.coding.syntax import Syntax
from pipelines.text.russian import is_future, verb_form

WORD = re.compile(r"[а-я]+")
INFINITIVE = r"[а-я]+(?:ть|ти|чь)(?:ся)?\b"
CLAUSE = re.compile(r"[;:]|, (?=(?:а|но|однако|и|что|чтобы|котор\w+|если|когда) )|[—–] ")
LIGHT = ("reject", "criticise", "concern", "warn", "request", "propose", "support", "announce", "state")
AFTERWARDS = re.compile(r"(?: (?!не )[а-я]+){1,3}")
WILL_BE = re.compile(r"\bбуд(?:ет|ут)((?: [а-я]+){1,3})")
THAT = re.compile(r"\bчто(?: и)? $")
OBJECT_REACH, INFINITIVE_REACH = 60, 5
WEAK = ("", "announce", "propose")


class Grammar:
    """The constructions that tell acts, made of the word lists of ``syntax``."""

    def __init__(self, syntax: Syntax) -> None:
        def words(name: str) -> str:
            return f"(?:{syntax.pattern(name).pattern})"

        self.not_going = syntax.pattern("not_going")
        self.engaging = syntax.pattern("engaging")
        self.to_come = syntax.pattern("to_come")
        self.supposed = syntax.pattern("supposed")
        self.objects = [("", syntax.pattern("object_none"))]
        self.objects += [(act, syntax.pattern(f"object_{act}")) for act in LIGHT]
        self.ready = re.compile(f"{words('ready')} (?:[а-я]+ ){{0,2}}?{INFINITIVE}")
        self.own_future = re.compile(f"{words('own_future')} (?:[а-я]+ ){{0,3}}?{INFINITIVE}")
        self.that = re.compile(rf"(?<!того, )\bчто (?:{words('self')} ){{0,3}}([а-я]+)\b")
        self.we = re.compile(rf"\bмы (?:{words('together')} ){{0,2}}([а-я]+)\b")
        self.not_to_be = re.compile(f"{words('concession')} [^,.;]{{0,40}}{words('not_to_be')}")
        self.supposed_that = re.compile(rf"{words('supposing')}, что [^,;:]{{0,40}}$")
        self.ought = re.compile(rf" (?:[а-я]+ ){{0,2}}?{words('ought')} (?:[а-я]+ ){{0,3}}?{INFINITIVE}")
        self.deed = re.compile(rf" (?:[а-я]+ ){{0,2}}?{words('deed')}")


@lru_cache(maxsize=2)
def _grammar(syntax: Syntax) -> Grammar:
    return Grammar(syntax)


def grammar(codebook: Codebook) -> Grammar:
    """The Russian constructions of a codebook."""
    return _grammar(codebook.syntax["ru"])


def act_of_content(
    act: str,
    sentence: SentenceView,
    content: tuple[int, int],
    codebook: Codebook,
    others: Sequence[tuple[int, int]] = (),
) -> str:
    """``act``, or where it is "state" what the words of ``content`` and their grammar tell.

    ``others`` are spans that name the acts of somebody else («протест Токио»).
    """
    if act != "state":
        return act
    folded, offset = sentence.folded, sentence.start
    said = words_of_acts(sentence, content, others)
    acts = {codebook.cues[h.code].act for h in said if not folded.endswith(" не ", 0, h.start - offset)}
    return by_grammar(folded[content[0] - offset : content[1] - offset], weightiest(acts), codebook) or act


def by_grammar(text: str, told: str, codebook: Codebook) -> str:
    """The act of what is said, ``told`` by its words, or else by its verbs; empty where neither tells one.
    ``text`` is folded."""
    if told not in WEAK:
        return told
    rules = grammar(codebook)
    refused = refusal(text, codebook)
    if refused or rules.not_to_be.search(text):
        return refused or "reject"
    if told or rules.ready.search(text):
        return told or "propose"
    to_come = rules.to_come.search(text) or _will_be_done(text)
    if to_come or rules.own_future.search(text) or _own_future(text, rules):
        return "announce"
    return ""


def refusal(text: str, codebook: Codebook) -> str:
    """ "Is not going to": refuses what would engage somebody, announces to keep what would end something."""
    rules = grammar(codebook)
    match = rules.not_going.search(text)
    if match is None or text.startswith(" не ", match.end()):
        return ""
    words = WORD.findall(text[match.end() :])[:INFINITIVE_REACH]
    verb = next((w for w in words if (form := verb_form(w)) and form.kind == "infinitive"), None)
    if verb is None:
        return ""
    return "reject" if rules.engaging.match(verb) else "announce"


def light_act(text: str, codebook: Codebook) -> str:
    """The act of a light verb by its object in the words after it: «сделал предупреждение» warns."""
    near, objects = text[:OBJECT_REACH], grammar(codebook).objects
    found = ((m.start(), act) for act, words in objects if (m := words.search(near)))
    return min(found, default=(0, ""))[1]


def is_imagined(before: str, codebook: Codebook) -> bool:
    """Whether the clause of a verb, given up to it, only supposes that somebody acts: «если Токио …»,
    «ожидается, что …»."""
    rules = grammar(codebook)
    clause = CLAUSE.split(before)[-1]
    return bool(rules.supposed_that.search(before) or rules.supposed.search(clause))


def demands(text: str, names: Sequence[tuple[int, int]], codebook: Codebook) -> bool:
    """Whether somebody else, named at one of ``names`` in ``text``, is to do something: «Токио следует
    признать», «Япония должна вывести»."""
    ought = grammar(codebook).ought
    return any(ought.match(text, end) for _, end in names)


def hopes_for_deeds(text: str, names: Sequence[tuple[int, int]], codebook: Codebook) -> bool:
    """«Надеется, что Москва воздержится»: a hope that the other does or leaves something is a demand."""
    deed = grammar(codebook).deed
    return any(deed.match(text, end) and THAT.search(text[:start]) for start, end in names)


def announces(text: str, names: Sequence[tuple[int, int]]) -> bool:
    """«Токио отзовёт посла, сообщил Коно»: what those of the speaker's side, named at one of ``names``, will
    do. ``text`` is folded."""
    clauses = (AFTERWARDS.match(text, end) for _, end in names)
    return any(any(map(is_future, match[0].split())) for match in clauses if match)


def _will_be_done(text: str) -> bool:
    """«Посол будет вызван», «проекты будут скоро согласованы»."""
    near = (word for match in WILL_BE.finditer(text) for word in match[1].split())
    return any((form := verb_form(word)) and form.kind == "passive" for word in near)


def _own_future(text: str, rules: Grammar) -> bool:
    """«Сказал, что приедет», «мы подпишем»: the speaker is who will do it."""
    told = (match[1] for pattern in (rules.that, rules.we) for match in pattern.finditer(text))
    return any(is_future(verb) for verb in told)
