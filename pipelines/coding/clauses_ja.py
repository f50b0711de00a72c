"""The parts of a Japanese sentence that tell who speaks: topic, subject, source, partners, and which verbs
only stand inside of what another verb tells.

Topics are marked by は and も, subjects by が, sources by から; titles may stand between a name and its
mark. What is said comes before its verb and ends in と, 旨, よう or a quotation mark. What belongs here:
the form of one sentence. What does not: whom its words mean (attribution_ja.py), the titles
(codebooks/ja/syntax.toml).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from pipelines.coding import layers
from pipelines.coding.attribution import PERSONAL
from pipelines.coding.match import Hit
from pipelines.coding.mentions import Mention
from pipelines.coding.reading import SentenceView
from pipelines.coding.strangers_ja import BREAKS

QUOTATIVE = re.compile(
    r"(?:と|とも|とは|旨|[るたいうくすつぬむぶ]よう|ように|か|とまで|などと|って|[」』]|こと(?:を|で|でも|も)?|との(?:考え|見方|見解|認識|立場|意向|方針)を?|ものと)、?"
    r"(?:(?:改めて|あらためて|強く|厳しく|重ねて|繰り返し|はっきり|明確に|率直に|正式に|特に|併せて|あわせて|とも|の|その場で|詳しく|口々に)、?){0,2}$"
)
QUOTING = re.compile(r"^(?:よう|こと[をで]|[だるた]?と|旨|ものと)|とし|[をがにも]")
NEGATION = re.compile(r"(?:て|で)?(?:い|お)?(?:ら?ない|ら?なかった|ず[、に]|ら?ません)")
ENDING = re.compile(
    r"(?:(?<=表)明|(?<=伝)達|(?<=示)唆)?(?:てい|てお|おら|おり|まいり|参り|いただき|頂き|ござい|なり|まし|ませ|られ|され|れ|て|し|ん|合[っい]|続け)*(?:た|する|る|ます|り|い|ん|う)?"
)
GOES_ON = re.compile(
    r"(?!一方|後[、に]|際[、に]|ものの)[\u4e00-\u9fffァ-ヶ「『A-Za-z0-9]|こと[でをにがはもだの]|かの(?:よう|ごと)|かぎり|なら|ほど|よう[なに]|ために|まで|旨|もの(?!の|で(?:ある|あります|す|ござ)|だ[。っ])|と(?!し|の|い[うっ]|こ|き|とも|同時|、)|という[一-龥]|か(?:どうか|否か)|よう[、一-龥]|の[がをも]|のに(?:対|続)|のか"
)
NEW_CLAUSE = re.compile(r"(?:[しりちてべめえれせけげみ]|った|した|[るただ]が|[るた]一方で?)、[^、]{0,14}$")
SAME_SUBJECT = re.compile(r"(?:うえで|上で|ながら|つつ|とともに|ほか)、[^、]{0,14}$")
NOMINALISED = re.compile(r"[たるい](?:(?:こと|の)[はがにも]|のか、?(?:と|に))")
TOLD_AS_FACT = re.compile(r"[たるい](?:こと|の)[はがにもを]")
RELATIVE = re.compile(r"が[^、。]{1,14}?(?:した|する|された|いる|いた|った|きた|れた)(?=[一-龥ァ-ヶ「])")
CHECKING = re.compile(r"(?<!もの)と(?:再三|再度|改めて|何度も|繰り返し)?$")
DOCUMENT = re.compile(
    r"(?:宣言|条約|声明|協定|文書|法律|憲法|憲章|議定書|決議|報告書?|白書|青書|記事|書簡)[はに]"
)
FROM = re.compile(r"(?:氏|側|大臣|相|長官|総理|首相|大統領|次官|局長|大使|当局)?から")
AGENT = re.compile(
    r"(?:氏|側|大臣|相|長官|総理|首相|大統領|次官|局長|大使|当局)?(?:から|より|によって|により)"
)
TELLS = re.compile(
    r"(?:は|が)[^。「」、]{0,10}(?:言う|語る|話す|述べる|説明する|指摘する|強調する|訴える|続ける)。$"
)
ANNOUNCING = re.compile(
    r"(?:次|以下|こう|下記)(?:の(?:よう|通り|とおり))?に?[^、。]{0,8}(?:た|ている|ました|である|です)[。:：]$"
)
AT_TALKS = re.compile(
    r"(?:会談|協議|会合|会議|[2２]」?|[)）])で[はも、]|(?:会談|会合)(?:で|において|の結果|の席上)"
)
OUTCOME = re.compile(r"(?:会談|協議|会合)で(?:は、?)?[^、。「]{0,24}$")
QUOTED = re.compile(r"」(?:と|などと|との|として)?、?[^「」、]{0,10}$")
NOUN = re.compile(r"(?!考え|方針|姿勢|立場|意向|構え|決意|旨|見解|見方|見通)[一-龥ァ-ヶ]")
NOUN_AFTER = (
    *("考え", "方針", "姿勢", "立場", "意向", "構え", "決意", "用意", "計画", "予定", "意思", "とい"),
    *("声明", "談話", "見方", "主張"),
)
NEAR = 14
SHORTEST_REPORT = 20
SPOKEN_OF = re.compile(
    r"(?:こと|の)(?:に(?:対|つい|関|よ|反|抗|伴)|を(?:受|機|踏|めぐ|巡|非|批|評|歓|念)|で、|から、)"
)
QUOTES_NEXT = re.compile(r"[^「」、。]{2,24}が[^「」。]{0,12}「")
MARKED = re.compile(r"」(?:と|など|だと|との)?[^「」、]{0,6}$")
CONFIRMED = re.compile(
    r"(?:こと|旨|[一二三四五六七八九十]点|重要性|必要性|意義|立場|方針|認識|意思|意志|意向|意欲|決意|合意|原則|有効性|継続|連携|協力|考え|義務|約束|目標|姿勢|路線"
    r"|関係|方向性|用意|内容)を$"
)
SAID_BEFORE = re.compile(r"(?:と|」|旨)、[^、。「」]{0,8}$")
REASON = re.compile(r"(?:だ|である)?として、?(?!いる|おり|きた)")
CONTRASTED = re.compile(r"の(?:に(?:対し|続い|続き)|を受け)")
KNOWN_NOW = re.compile(r"こと(?:が|も)[^。]{0,14}(?:分か|わか|判明|明らかにな|裏付け)")
DENIED = re.compile(r"[はがも](?:ない|なく|なかった|ありません|ござい)")
CLAUSE_END = re.compile(r"(?:こと|もの)?(?:だ|である|です|であり)?、")
LIST_ITEM = re.compile(r"[ 　]*[(（]?(?:[一二三四五六七八九十]{1,2}|[0-9０-９]{1,2})[)）]?[、.．　]")
QUESTION = re.compile(r"――|──")
HEADLINE_QUOTE = re.compile(r"(?:氏|側|大臣)?[は、]?「[^」]{6,}")
HEADLINE_END = re.compile(r"[。！!　 ]|$")
SAID_AFTER_QUOTE = re.compile(
    r"[」』](?:だ|で|である|もの(?:に|だ)|の)?(?:と(?!呼|称|みな|見な|い[うっ]う)|など|な[っる])"
)
CLEFT = re.compile(r"(?:てい|まし|ませ|た|る|い|れ)*(?:の|こと)は、?")
SIGNED = re.compile(r"[」』](?:と、?|[（(])$")
CITED = re.compile(
    r"[」』](?:など)?と(?:い[うっ]|(?:明)?記|書[かい]|定め|うた|規定|され|述べられ|ある)|と(?:明記|記さ|書か|定め|うたわ|規定)"
)
PASSIVE = re.compile(r"て(?:き|い|お)|る")
WRITTEN = re.compile(r"[記書定]|うた|明記|規定")
SHORTEST_WORDING = 4
OPENING_REACH = 30
BETWEEN = re.compile(r"(?:氏|大臣|外相|首相|大統領|書記長|議長|閣下)?との間[でに]")
OWN_VIEW = re.compile(
    r"と?(?:思(?:います|う(?:の|わけ|もの)|って(?:い|お)り?ます)|存じ|考え(?:ます|る(?:の|わけ|もの)|て(?:い|おり)ます))"
)
OWN_VIEW_REACH = 6
SHOWN = r"から(?=[^、。から]{2,30}(?:が|も)(?:示さ|あり|あっ|なさ|出さ|寄せら))"
OF_MANY = frozenset(
    {"側", "当局", "当局者", "首脳", "首脳部", "政権", "指導部", "ら", "筋", "関係者", "高官", "幹部", "自身"}
    | {"声明", "の声明", "談話", "の談話", "報道文", "側声明"}
)
"""Titles that do not follow the name of one person."""


class Grammar(NamedTuple):
    """The marks of case with whatever titles may stand before them."""

    topic: re.Pattern[str]
    source: re.Pattern[str]
    subject: re.Pattern[str]
    leading: re.Pattern[str]
    partner: re.Pattern[str]
    joined: re.Pattern[str]
    before_source: re.Pattern[str]
    before_noun: re.Pattern[str]
    headline: re.Pattern[str]
    closing: re.Pattern[str]
    stranger: re.Pattern[str]


@lru_cache(maxsize=4)
def grammar(titles: frozenset[str]) -> Grammar:
    """The patterns for a list of titles (氏, 大臣, 側)."""
    title = "(?:" + "|".join(sorted(titles, key=lambda word: (-len(word), word))) + ")"
    person = "(?:" + "|".join(sorted(titles - OF_MANY, key=lambda word: (-len(word), word))) + ")"
    name = rf"{title}{{0,3}}(?:[(（][^)）]{{1,30}}[)）])?{title}?"
    return Grammar(
        topic=re.compile(
            rf"{name}(?:(?:から)?[はも](?![ずやらりちが])|と(?:し|いたしまし)て[はも、]"
            rf"|(?:から|より)[、　]|{SHOWN}|で?さえ)"
        ),
        source=re.compile(rf"{name}(?:から[はも、]|より、|{SHOWN})"),
        subject=re.compile(
            rf"{name}(?:が|(?:から|によって|により)(?=[^。]{{0,40}}(?:示さ|あり|あっ|なさ|出さ|寄せ|され)))"
        ),
        leading=re.compile(rf"{name}が(?:[、「]|[^、。か]{{0,6}}[日月])"),
        partner=re.compile(
            rf"{name}(?:と(?!の共同|い[うっ]|す|し|み|見|考)|との(?:会談|間|電話|協議|首脳会談|外相会談))"
        ),
        joined=re.compile(rf"{name}(?:と|及び|および|並びに|ならびに|、|・|や|両)[、　]?"),
        before_source=re.compile(rf"{name}[はら]?"),
        before_noun=re.compile(rf"{name}の?"),
        headline=re.compile(rf"{name}(?:[、　 はがも]|「)"),
        closing=re.compile(rf"{name}(?:だ|で)[^、]{{0,6}}(?:。|$)"),
        stranger=re.compile(
            rf"(?:^|[、の　 「）)るだ])(?P<name>(?![同両各諸某前元現新])[\u4e00-\u9fff々]{{1,5}}?"
            rf"|[ァ-ヶー・＝]{{3,24}}?)"
            rf"{person}(?:は|も|が|で?さえ|から[は、])"
            r"|(?:^|[、。 　」])(?P<foreign>[ァ-ヶー・＝=]{3,24})(?:は|も|が)、?(?=「)"
        ),
    )


class Clauses:
    """One sentence with the questions that can be asked of its form. Offsets are those of the document. What
    stands before ``quoted_until`` belongs to a quotation that began in a sentence before."""

    def __init__(self, sentence: SentenceView, titles: frozenset[str], quoted_until: int = 0) -> None:
        self.sentence = sentence
        self.text = sentence.text.replace("，", "、").replace(",", "、")
        self.marks = grammar(titles)
        self._quoted_until = quoted_until
        self._named = [m for m in sentence.mentions if not m.adjective and m.start >= quoted_until]

    def between(self, start: int, end: int) -> str:
        """The text from ``start`` to ``end``."""
        return self.text[max(0, start - self.sentence.start) : max(0, end - self.sentence.start)]

    def follows(self, pattern: re.Pattern[str], position: int) -> bool:
        """Whether ``pattern`` matches at ``position``."""
        return bool(pattern.match(self.text, position - self.sentence.start))

    @property
    def _lead(self) -> int:
        return max(0, self._quoted_until - self.sentence.start)

    def own(self, hit: Hit | Mention) -> str:
        """The words of a hit."""
        return self.between(hit.start, hit.end)

    def is_question(self) -> bool:
        """An interviewer's line, which begins with a dash."""
        return bool(QUESTION.match(self.text))

    def is_list_item(self) -> bool:
        """ "一、…", "(1)…"."""
        return bool(LIST_ITEM.match(self.text))

    def announces(self) -> bool:
        """ "He said the following." """
        text = self.text.rstrip()
        return bool(ANNOUNCING.search(text) or TELLS.search(text))

    def is_quotation(self) -> bool:
        """A sentence that is nothing but a quotation."""
        if self.text.startswith(("「", "『")) or self._quoted_until > self.sentence.start:
            return self._in_quotation or self.text.rstrip("。 \u3000").endswith(("」", "』"))
        return False

    @property
    def _in_quotation(self) -> bool:
        """Whether the sentence ends before the quotation in it does."""
        opened = sum(self.text.count(mark) for mark in "「『") + (self._quoted_until > self.sentence.start)
        return opened > sum(self.text.count(mark) for mark in "」』")

    def at_talks(self) -> bool:
        """ "At the talks ...": 会談では."""
        return bool(AT_TALKS.search(self.text))

    def quotes(self, hit: Hit) -> bool:
        """Whether words are attributed right before the verb, or by the cue itself (旨述べ)."""
        return bool(
            QUOTATIVE.search(self.between(self.sentence.start, hit.start)) or QUOTING.search(self.own(hit))
        )

    def quotes_later(self, hit: Hit) -> bool:
        """Whether the sentence goes on with words of the same speaker: …を評価し、「…」と述べた."""
        later = (h for h in self.sentence.hits[layers.ACT] if h.start > hit.end and self.quotes(h))
        return any(self.topic(h.start) is None for h in later)

    def only_relays(self, hit: Hit) -> bool:
        """A sentence of a few words that only names the paper or agency that has told it all: 〜が報じた。"""
        return len(self.text) <= SHORTEST_REPORT and self.own(hit).startswith(("報じ", "伝え", "報道"))

    def is_readout(self, hit: Hit) -> bool:
        """Whether a verb reports in one sentence all that somebody said: Xから、…、…旨述べた."""
        subject = self.subject(hit)
        marked = subject is not None and self.follows(self.marks.source, subject.end)
        return marked or (subject is not None and subject == self._opening_source(hit))

    def quoted_before(self, hit: Hit) -> int:
        """Where the quotation begins that stands right before a verb; the sentence's start without one."""
        before = self.between(self.sentence.start, hit.start)
        closing = QUOTED.search(before)
        if closing is None:
            return self.sentence.start
        depth = 0
        for place in range(closing.start(), -1, -1):
            depth += {"」": 1, "「": -1}.get(before[place], 0)
            if depth == 0:
                return self.sentence.start + place
        return self.sentence.start

    def unquoted_from(self, hit: Hit) -> int:
        """Where the words begin that stand outside of quotation marks right before an intention."""
        before = self.between(self.sentence.start, hit.start)
        own = before.rfind("」と", 0, len(before) - NEAR) + 1
        return self.sentence.start + own

    def last_person(self) -> Mention | None:
        """The person named last."""
        return next((m for m in reversed(self._named) if m.kind in PERSONAL), None)

    def is_predicate(self, said: Hit, end: int) -> bool:
        """Whether words told close what is told up to ``end``: not before a noun (認めない警報), and "…する
        考え" only right before its verb."""
        own = self.own(said)
        if own.endswith(NOUN_AFTER):
            return end - said.end <= NEAR
        return not (own.endswith(("ない", "る")) and self.follows(NOUN, said.end))

    def closes(self, said: Hit) -> bool:
        """Whether words told end a clause of their own."""
        return self.own(said).endswith("、") or self.follows(CLAUSE_END, said.end)

    def is_outcome(self, hit: Hit) -> bool:
        """What talks had agreed, told before a noun: 会談で実施することで合意した事業."""
        agreed = any(word in self.own(hit) for word in ("合意", "一致")) and self.is_embedded(hit)
        before = self.between(self.sentence.start, hit.start)
        return agreed and bool(OUTCOME.search(before)) and before.count("「") <= before.count("」")

    def is_denied(self, said: Hit) -> bool:
        """An intention that there is not: 話し合う考えはない."""
        return self.follows(DENIED, said.end)

    def is_negated(self, hit: Hit) -> bool:
        """ "Did not agree"."""
        return self.follows(NEGATION, hit.end)

    def is_embedded(self, hit: Hit) -> bool:
        """The verb stands before a noun ("the plan that X proposed"), inside of what another verb tells, or
        inside of a quotation."""
        if self.sentence.start < hit.start < self._told_until:
            return True
        closing = self.own(hit).startswith("」")
        before = self.between(self.sentence.start, hit.start + closing)
        if before.count("「") > before.count("」") or hit.start < self._quoted_until:
            return True
        if self.own(hit).endswith(("、", "。")):
            return False
        ending = ENDING.match(self.text, hit.end - self.sentence.start)
        return bool(GOES_ON.match(self.text, ending.end() if ending else hit.end - self.sentence.start))

    @cached_property
    def _told_until(self) -> int:
        """Where the words end that stand before whoever says them: …と、Xは述べた. Without them the start of
        the sentence."""
        last = self.topic(self.sentence.end)
        if last is None or not SAID_BEFORE.search(self.between(self.sentence.start, last.start)):
            return self.sentence.start
        return last.start if "「" not in self.between(last.end, self.sentence.end) else self.sentence.start

    def acted(self, hit: Hit, *, said: bool) -> Mention | None:
        """Whose act a verb names that is only spoken of: Xが返還を拒否したことについて. What somebody only
        ``said`` counts where it has become known (Xが…と述べていたことが分かった) or another answers it
        (Xが…と述べたのに対し)."""
        ending = ENDING.match(self.text, hit.end - self.sentence.start)
        place = ending.end() if ending else hit.end - self.sentence.start
        contrasted = CONTRASTED.match(self.text, place)
        spoken_of = SPOKEN_OF.match(self.text, place) and (not said or self._is_quoting(hit))
        if not (contrasted or spoken_of or KNOWN_NOW.match(self.text, place)):
            return None
        named = [m for m in self._named if m.end <= hit.start and not self._inside_quotation(m, hit.start)]
        marked = [m for m in named if self._marked(m) or (contrasted and self.follows(FROM, m.end))]
        own = [m for m in marked if not TOLD_AS_FACT.search(self.between(m.end, hit.start))]
        actor = own[-1] if own else next(iter(marked), None)
        return actor if actor and (contrasted or self.follows(self.marks.subject, actor.end)) else None

    def _is_quoting(self, hit: Hit) -> bool:
        """Whether words that stand right before a verb are quoted in marks."""
        return bool(
            re.search(
                r"」(?:と|など|だと|との)?[^「」、]{0,6}$", self.between(self.sentence.start, hit.start)
            )
        )

    def is_reason(self, hit: Hit) -> bool:
        """Whether a verb tells why another act follows: 受け入れられないとして抗議した."""
        ending = ENDING.match(self.text, hit.end - self.sentence.start)
        place = ending.end() if ending else hit.end - self.sentence.start
        later = (h for h in self.sentence.hits[layers.ACT] if h.start > hit.end and not self.is_embedded(h))
        return bool(REASON.match(self.text, place)) and any(later)

    def cleft(self, hit: Hit) -> Mention | None:
        """Who stands behind the verb: "…と主張したのはXだ"."""
        match = CLEFT.match(self.text, hit.end - self.sentence.start)
        if match is None:
            return None
        start = match.end() + self.sentence.start
        named = next((m for m in self._named if 0 <= m.start - start <= 3), None)
        return named if named and self.follows(self.marks.closing, named.end) else None

    def signed(self) -> Mention | None:
        """Who closes the sentence behind a quotation, without a verb: "「…」とX。"."""
        last = self._named[-1] if self._named else None
        closes = last and not self.between(last.end, self.sentence.end).strip("。)） \u3000")
        quoted = last and SIGNED.search(self.between(self.sentence.start, last.start))
        return last if closes and quoted else None

    def is_cited(self, hit: Hit, end: int) -> bool:
        """Words before ``end`` that stand in what a text is said to say: "…」と記されている"."""
        return bool(CITED.search(self.between(hit.end, end)))

    def obliges(self, start: int, end: int, side: str) -> bool:
        """Whether somebody of ``side`` alone is the topic or subject of the words that ``start`` and ``end``
        bound."""
        inside = (m for m in self.sentence.mentions if start <= m.start and m.end <= end and m.side == side)
        return any(
            self._marked(m) and not self.joined(m) and "。" not in self.between(m.end, end) for m in inside
        )

    def doer(self, start: int, end: int) -> Mention | None:
        """The topic or subject of the predicate at ``end``, told after ``start``."""
        inside = [m for m in self.sentence.mentions if start <= m.start and m.end <= end and self._marked(m)]
        last = inside[-1] if inside else None
        acts = last and any(last.end <= h.start and h.end <= end for h in self.sentence.hits[layers.ACT])
        return None if acts else last

    def ends_sentence(self, hit: Hit) -> bool:
        """A noun that closes the sentence in place of its verb: 「…」と説明。"""
        return self.own(hit).endswith("。") or self.between(hit.end, hit.end + 1) == "。"

    def ends_headline(self, hit: Hit) -> bool:
        """A cue at the end of a headline or of one of its parts."""
        return self.follows(HEADLINE_END, hit.end)

    def topic(self, end: int) -> Mention | None:
        """What は or も makes the topic of the verb at ``end``; a topic inside of what is said is none."""
        main: Mention | None = None
        for mention in self._named:
            marked = mention.end <= end and self.follows(self.marks.topic, mention.end)
            if marked and not self._inside_quotation(mention, end):
                main = mention if main is None or self._opens_clause(main, mention) else main
        return main

    def subject(self, hit: Hit) -> Mention | None:
        """The topic before the verb; without one the subject that is not inside of the words attributed."""
        topic = self.topic(hit.start) or self.cleft(hit) or self._opening_source(hit)
        if topic is not None:
            return topic
        named = [m for m in self._named if m.end <= hit.start and self.follows(self.marks.subject, m.end)]
        named = [m for m in named if not self._inside_quotation(m, hit.start)]
        marked = [m for m in named if not NOMINALISED.search(self.between(m.end, hit.start))]
        marked = [m for m in marked if not self.follows(RELATIVE, m.end)]
        acting = next((m for m in reversed(marked) if not self._quotes_after(m, hit)), None)
        return acting or next((m for m in marked if self._leads(m)), None)

    def told_before(self, topic: Mention) -> bool:
        """Whether what somebody says stands before him: …と、Xは述べた."""
        return self.sentence.start < topic.start == self._told_until

    def _opening_source(self, hit: Hit) -> Mention | None:
        """Who speaks at the head of a sentence with から and no comma: 両大臣から…旨説明した."""
        first = self._named[0] if self._named else None
        opens = first and self.between(self.sentence.start, first.start)[-1:] in ("", "、", "\u200b")
        told = first and first.end <= hit.start and first.kind in PERSONAL | {"both", "government", "bare"}
        return first if first and opens and told and self.follows(FROM, first.end) else None

    def is_checking(self, hit: Hit) -> bool:
        """One who makes sure ("…と確認した") and does not agree ("…ことを確認した")."""
        return "確認" in self.own(hit) and bool(CHECKING.search(self.between(self.sentence.start, hit.start)))

    def only_finds(self, hit: Hit) -> bool:
        """Whether somebody finds out about a thing (出国を確認) and confirms no view (重要性を確認)."""
        before = self.between(self.sentence.start, hit.start)
        return self.own(hit).startswith("確認") and before.endswith("を") and not CONFIRMED.search(before)

    def is_document(self, hit: Hit) -> bool:
        """A text is the topic of the sentence, and the verb tells what it says: 宣言は…と記している."""
        return bool(DOCUMENT.search(self.text[:OPENING_REACH]) and WRITTEN.match(self.own(hit)))

    def is_done_by(self, hit: Hit, subject: Mention | None) -> bool:
        """A passive that names who acts: 日本側から返還が提起された."""
        return subject is not None and self.follows(AGENT, subject.end)

    def is_suffered(self, hit: Hit) -> bool:
        """A passive, not a courtesy: 要求されてきた."""
        ends = self.own(hit).endswith("され") and self.follows(PASSIVE, hit.end)
        return ends and self.topic(hit.start) is None

    def joined(self, subject: Mention) -> list[Mention]:
        """Mentions joined to another from the left: XとYは."""
        found: list[Mention] = []
        first = subject
        for mention in reversed([m for m in self.sentence.mentions if m.end <= subject.start]):
            gap = self.between(mention.end, first.start)
            if subject.kind == "both" or not self.marks.joined.fullmatch(gap):
                break
            found.insert(0, mention)
            first = mention
        return found

    def partners(self, subject: Mention, hit: Hit) -> list[Mention]:
        """With whom the subject agrees: "XはYと…で一致した"."""
        between = [m for m in self.sentence.mentions if subject.end < m.start and m.end <= hit.start]
        other = [
            m for m in between if m.side not in ("", subject.side) and self.follows(self.marks.partner, m.end)
        ]
        earlier = [
            m for m in self.sentence.mentions if m.end <= subject.start and m.side not in ("", subject.side)
        ]
        return other[:1] or [m for m in earlier if self.follows(BETWEEN, m.end)][:1]

    def with_whom(self, hit: Hit, side: str) -> Mention | None:
        """With whom somebody of a side who leaves himself unsaid agrees: "Xと…で一致しました"."""
        before = [m for m in self._named if m.end <= hit.start and m.side not in ("", side)]
        return next((m for m in reversed(before) if self.follows(self.marks.partner, m.end)), None)

    def is_own_view(self, hit: Hit) -> bool:
        """Whether a verb says what the one who speaks thinks: …と思います, …と存じます."""
        return bool(OWN_VIEW.match(self.between(hit.start, hit.end + OWN_VIEW_REACH)))

    def owner(self, hit: Hit, *, source: bool) -> Mention | None:
        """The mention right before a nominal act (XとYの合意) or a source (Xによれば)."""
        mention = next((m for m in reversed(self.sentence.mentions) if m.end <= hit.start), None)
        gap = self.marks.before_source if source else self.marks.before_noun
        return mention if mention and gap.fullmatch(self.between(mention.end, hit.start)) else None

    def is_told_as_stance(self, hit: Hit) -> bool:
        """A stance that somebody else tells of: というのがロシアの見解であると強調した."""
        later = (h for h in self.sentence.hits[layers.ACT] if 0 <= h.start - hit.end <= NEAR)
        return self.own(hit).endswith(("である", "だと")) and any(self.quotes(h) for h in later)

    def headline_subject(self, hit: Hit) -> Mention | None:
        """Who acts in a headline: "X、…に懸念"."""
        before = [m for m in self._named if m.end <= hit.start]
        marked = [m for m in before if self.follows(self.marks.headline, m.end) or m.end == hit.start]
        return marked[-1] if marked else None

    def headline_speaker(self) -> Mention | None:
        """Who stands at the head of a headline before words in quotation marks."""
        first = self._named[0] if self._named else None
        if first is None or self.between(self.sentence.start, first.start).strip("【】 \u3000"):
            return None
        return first if self.follows(HEADLINE_QUOTE, first.end) else None

    def is_told(self, hit: Hit, topic: Mention) -> bool:
        """Whether the verb belongs to what the topic tells further on: another subject stands between them,
        and no words are attributed before it."""
        inner = any(topic.end < m.start and m.end <= hit.start and self._marked(m) for m in self._named)
        later = (h for h in self.sentence.hits[layers.ACT] if h.start > hit.end)
        return inner and not self.quotes(hit) and any(self.quotes(h) for h in later)

    def _marked(self, mention: Mention) -> bool:
        return self.follows(self.marks.topic, mention.end) or self.follows(self.marks.subject, mention.end)

    def stranger(self, end: int) -> tuple[str, Mention | None] | None:
        """A name with a title that no mention covers, before ``end``, and the mention that stands right
        before it."""
        for match in self.marks.stranger.finditer(self.text, self._lead, end - self.sentence.start):
            name = match["name"] or match["foreign"]
            start, stop = match.end() + self.sentence.start - len(match[0]), match.end() + self.sentence.start
            start += match[0].index(name)
            known = any(m.start < stop and start < m.end for m in self.sentence.mentions)
            if not known and not self._is_quoted(start, end):
                before = (m for m in self.sentence.mentions if m.end <= start and m.side)
                beside = (m for m in before if not BREAKS.search(self.between(m.end, start)))
                return name, next(beside, None)
        return None

    def _inside_quotation(self, mention: Mention, end: int) -> bool:
        return self._is_quoted(mention.start, end)

    def _is_quoted(self, start: int, end: int) -> bool:
        """Inside of a quotation that ends before ``end``, or that the sentence ends in the middle of."""
        before = self.between(self.sentence.start + self._lead, start)
        inside = before.count("「") > before.count("」")
        return inside and ("」" in self.between(start, end) or end == self.sentence.end)

    def _opens_clause(self, main: Mention, mention: Mention) -> bool:
        """Whether a second topic begins a clause; without a verb between, it belongs to the words of the
        first."""
        hits = self.sentence.hits[layers.ACT]
        told = any(main.end <= hit.start and hit.end <= mention.start for hit in hits)
        speaks = mention.kind in PERSONAL and mention.speaker != main.speaker
        if speaks and (told or self.follows(self.marks.source, mention.end)):
            return True
        speaks_for = main.kind in PERSONAL | {"ministry"} and mention.side == main.side
        gap = self.between(main.end, mention.start)
        if (
            self.follows(self.marks.source, main.end)
            or (speaks_for and mention.bare_place)
            or SAME_SUBJECT.search(gap)
        ):
            return False
        country_told_of = main.kind in PERSONAL and mention.kind == "government" and mention.bare_place
        return told or (not country_told_of and bool(NEW_CLAUSE.search(gap)))

    def _quotes_after(self, subject: Mention, hit: Hit) -> bool:
        """Words are attributed between a subject and the verb, so that the subject may belong to them."""
        return bool(QUOTATIVE.search(self.between(subject.end, hit.start)) or QUOTING.search(self.own(hit)))

    def _leads(self, subject: Mention) -> bool:
        """Whether "Xが" is the subject of the verb of speech, not of what is said: near the head of the
        sentence, it is a person, a ministry or a side, or has a comma, a day or a quotation after
        it."""
        before = self.between(self.sentence.start, subject.start)
        if len(before) > OPENING_REACH and "、" not in before:
            return subject.kind in PERSONAL and bool(QUOTES_NEXT.match(self.text, len(before)))
        by_kind = subject.kind in PERSONAL | {"ministry"} or self.own(subject).endswith("側")
        return by_kind or self.follows(self.marks.leading, subject.end)


def is_wording(text: str, start: int, end: int) -> bool:
    """Whether the Japanese quotation from ``start`` to ``end`` reports words: it goes on with と, not a
    mere name or term."""
    return end - start >= SHORTEST_WORDING and bool(SAID_AFTER_QUOTE.match(text, end))


__all__: Sequence[str] = ("Clauses", "Grammar", "grammar", "is_wording")
