"""What Japanese word order tells of meetings: who meets stands before the words, the partner before と, goals
before the verb of travel or inside of it (訪露, 来日), a traveller after a verb that qualifies him;
a date holds for its clause, and 以来 names the meeting before.

The patterns are looked for in sentences of every language; they hold kana, so that no other language has
them. What belongs here: Japanese word order. What does not: the words (codebooks/ja/meetings.toml).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pipelines.coding import layers
from pipelines.coding.match import Hit
from pipelines.coding.meeting_scene import Figure
from pipelines.coding.reading import SentenceView

Place = tuple[int, int, str, str]
GOAL_IN_WORD = {
    "訪日": ("Japan", "JP"),
    "来日": ("Japan", "JP"),
    "訪露": ("Russia", "RU"),
    "訪ロ": ("Russia", "RU"),
    "訪ソ": ("Soviet Union", "RU"),
    "訪米": ("United States", "US"),
    "訪中": ("China", "CN"),
    "訪韓": ("South Korea", "KR"),
    "訪朝": ("North Korea", "KP"),
    "離日": ("Japan", "JP"),
    "離露": ("Russia", "RU"),
    "離ロ": ("Russia", "RU"),
}
HOMES = {"JP": "Japan", "RU": "Russia"}
TO_GOAL = re.compile(
    r"(?:への?|を|に|で|の|・|、|と|及び|および|など|公式|実務|国賓|初|再|も|[都道府県市町村島]|[^、。]{0,6}へ)*"
)
TOWARDS = re.compile(r"[市県都府道]?[にへ](?!は|も|対|関|つい|おけ|より|よる)")
KANA = re.compile(r"[ぁ-ん]")
WITH = re.compile(r"と(?![いすしみ])")
TOPIC_END = re.compile(r"[はもがや][、，,]")
CLAUSE_END = re.compile(r"(?:ものの|けれども?|[たるだ]が|[しりち]|[っいしけげせ]て|ほか)[、，,]")
AT_TALKS = re.compile(r"で[はも][、，,]")
PAST_TALKS = re.compile(
    r"で(?:[はも]|[、，,「『]).*(?:た|ました|一致|合意|確認|表明|強調|指摘)[。」]*$", re.DOTALL
)
AGAIN = re.compile(r"ぶり|回目|度目|に続[くき]|以来[でだとの]")
SINCE = re.compile(
    r"以来|以降|の(?:初|前回の?)?(?:会合|協議|会談)(?:から|以来)|の?[^、。]{0,12}に(?:続|つづ|次|引き続)[くきぐい]"
)
CONJUNCTIVE = re.compile(r"し?(?:し|れ)(?:て|ており|ていて)?[、，,]")
ENDS_PAST = re.compile(r"(?:(?<!予定だっ)(?<!になっ)た|ました|一致|合意|確認)[。」]*$")
""" 会談し、…した: the tense stands at the end."""
LIGHT = re.compile(
    r"(?:首脳|外相)?[^\sぁ-ん、。]{2,14}(?:[をが])?(?:[^ぁ-ん、。]{0,6}に)?"
    r"(?:し|行い|行な[いっわ]|行[っわ]|開[きいか]|催[しさ]|持[ちった]|実施[しさ])(?:れ)?(?:た|まし)"
)
"""会談した, 協議を行った, 会合が開かれました: the talks took place."""
WAS = re.compile(r"は(?:(?!予定(?!して)|見通し|調整|方向|ことに|こととな)[^。])*た。")
BEFORE = re.compile(r"以来|以降|から[^、。]{0,6}ぶり|に続[きくい]")
EVENT_AFTER = re.compile(r"の[^、。，,「」]{1,16}?(?:後|以後|のあと)[、，,]")
COUNTED = re.compile(r"(?:で|に入って)?(?:通算)?[\d〇一二三四五六七八九十]+(?:回|度)目|初(?!旬|め|頭)")
PURPOSE = re.compile(r"[^、。0-9]{0,10}(?:ため|のを前に)(?!に?[^、。]{0,4}会談)")
AGREED_AT = re.compile(r"で[^、。]{0,4}(?:合意|一致|確認|約束|提案|要請|招[待請])し?[たて]")
EVERY = re.compile(
    r"[)）」』]?[はをもが]?(?:積み?重ね|重ね|続け|相次|繰り返|毎[年回月]|例年|定期的|おおむね年|[^、。はが]{0,10}(?:立ち上げ|創設|設置|新設|定例|常設))"
)
FOR_EVENT = re.compile(
    r"[^、。]{0,8}(?:に際し|のため|の(?:際|機会)に|に(?:合わ|あわ)せ|に(?:出席|参加|列席)(?:する|した)?(?:ため)?)[^。]{0,16}$"
)
TITLE = (
    r"(?:[(（][^()（）]*[)）])?(?:大統領|首相|総理|外相|国防相|防衛相|国家主席|総書記|議長|書記長|長官|大臣|次官"
    r"|氏|さん|ら|元|前|第[1一]|副|特使|会長|議員|知事|書記|局長|審議官|補佐官|代表|社長|幹事長|総長|司令官|幕僚長|大使)*"
)
PARTNER = re.compile(rf"{TITLE}と(?![いすしみ])")
LISTED = re.compile(rf"{TITLE}(?:と|や|及び|および|、|・)[^、。，,はがにを「」]{{0,20}}")
OF_BOTH = re.compile(rf"{TITLE}(?:の|が|は|による)")
GUEST_AFTER = re.compile(r"(?:た|ている|する|される|中の|予定の)[^、。，,はがをにと]{0,8}$")
UNSAID_WHOSE = re.compile(r"(?:^|[、，,。「『（(/〈\s]|[はがもにで後前夜時分日])$")
TALKED = re.compile(
    r"(?:会談|会合|協議|会議|話し合い)(?:は|で(?:は|も)?(?![きすあなし])|(?:終了)?後|終了|中(?![止断])|時(?!間)|前(?!向)"
    r"|の(?:冒頭|席|場|中|後|前|結果|成果|内容|議題|テーマ|途中|最後|終了|終盤|焦点|開催|日程|実現|再開|模様|様子|雰囲気|詳細|大半|合間)"
    r"|に(?:おいて|は|も|先立|同席|臨|向け|つい|際)|を(?:終え|受け|振り返|前に|通じ|踏まえ|評価)|が(?:終わ|始ま))"
)
NEXT_ONE = re.compile(r"(?:次回|今度|来たる|来る)の?[「『]?$")
INTENDED = re.compile(r"(?:考え|意向|見通し|予定|方針|意欲|期待)を?(?:示|明らか|表明|述べ|語|強調)[^、。]*$")
UNSAID_OBJECT = re.compile(r"[をがも]")
GROUP = re.compile(
    r"(?:側|の?[\d二三四両]?(?:閣僚|大臣|代表団|議員団|使節団|一行)(?:ら)?)(?:は|も|が)[、，,]?"
)
BY_PHONE = re.compile(r"(?:電話|オンライン|テレビ電話|ビデオ)で[^。]{0,24}$")
VERBAL_NOUNS = (
    "会談",
    "協議",
    "会見",
    "懇談",
    "面会",
    "表敬",
    "訪問",
    "訪日",
    "来日",
    "訪露",
    "訪ロ",
    "訪ソ",
)
SOFT = ("意見", "議論", "話し合")
TODAY = re.compile(r"は?[、，,]")
ASKS = re.compile(r"質問|尋ね|伺|申し上げ|答弁")
QUOTED = re.compile(r"「[^「」]{13,}(?:」|$)|«[^«»]{30,}»|“[^“”]{30,}”|\"[^\"]{30,}\"")
AREAS = ("周辺", "近海", "海", "沿岸", "沖", "付近", "側", "固有", "領")
QUALIFIES = re.compile(r"[ぁ-ん]{0,4}(?!予定|見通|見込|方|運び|計画|段取)[一-龥ァ-ヶ「]")
WELCOMED = ("迎え", "お迎え")
OBJECTS = (*WELCOMED, "招待", "招請")
"""Verbs whose object goes: Xを迎える, Xを日本に招待する."""
GROUPS = re.compile(
    r"(?:代表団|議員団|使節団|訪問団|調査団|視察団|ミッション|艦隊|艦艇?|巡洋艦|駆逐艦)"
    r"(?:[^、。]{0,8}隻)?(?:一行)?(?:は|が|も)"
)
HUMBLE = re.compile(
    r"参り|まいり|伺|訪問(?:いた)?し(?:ま|て)|(?:訪問|訪[日露ロソ米中韓欧])(?:を行い|をいたし|いたし|し)ま|訪れま"
    r"|[にへ](?:行き|行っ|来|参り)ま|足を運びま"
)
POLITE = ("おいで", "いらっしゃ", "お越し")
"""Verbs of a guest who comes to where the text is written."""
OF_TRAVELLER = rf"{TITLE}(?:や[^、。の]{{1,6}})?(?:の|による)[^、。，,はがを]{{0,12}}"
SUBJECTS = (rf"{TITLE}が(?!、?今)", rf"{TITLE}[はも]")
""" "Xが" right in the clause of the journey before the topic of the sentence, "Xは"."""
BARE_JOURNEY = re.compile(
    r"(?:公式)?訪問(?:は|では|に(?!先)|の(?:目的|成果|際|最後|途中)|中|後|を(?:終え|前に|受け|控え))"
)
OTHER_SUBJECT = re.compile(r"[一-龥ァ-ヶー](?<![我わ])が")
ON_JOURNEY = re.compile(
    r"(?:訪問)?(?:し[、,て]|した|れ[、,て]|れた|中[のに、,]|の(?:際|折|機会)|に(?:際|あたり|当たり|おいて)|時[のに、,])"
)
OF_TWO = re.compile(r"会談(?:[をはがのでにも]|中)?$")
ATTENDED = re.compile(r"に(?:も|は)?[、，,]?$")
NATIONS_NAMED = re.compile(
    r"([日露ロソ米中朝韓英独仏印豪]{2,5})(?:の|首脳|外|国防|防衛|間|両国|[三四3-5]?(?:カ|か)国)?$"
)
LAND = {
    **{"日": "JP", "露": "RU", "ロ": "RU", "ソ": "RU", "米": "US", "中": "CN", "朝": "KP", "韓": "KR"},
    **{"英": "GB", "独": "DE", "仏": "FR", "印": "IN", "豪": "AU"},
}
NATIONS_EXERCISE = re.compile(
    r"([日露ロソ米中朝韓英独仏印豪]{2,4})(?:両?(?:国|軍|海軍|空軍|陸軍)|(?:共同|合同|海上|防衛)*(?:訓練|演習|飛行|巡航|航行))"
)
EACH = re.compile(r"(?:それぞれ|個別に|別々に)[^。、]{0,10}$")
VERB = re.compile(r"(?:[しっいれ](?:[、たて]|まし)?|会い、)$")
MET = re.compile(r"(?:会談|協議|会見)(?:し[たまて、]|する|を行[いっう])")
OF_TIME_OR_PLACE = re.compile(r"(?:[月日年春夏秋冬]|で)の$")
SHUT = re.compile(r"(?:した|った|ている|れた|する|な)[一-龥]{2,}[^、。は]{0,8}[にでへ]")
""" 「情勢が緊迫した状況の下に」: a clause with a subject of its own that ends before the verb."""
OTHER_CLOCK = re.compile(
    r"[0-9〇一二三四五六七八九十](?:日|時|分)[^、。()（）]{0,6}[(（=＝][^()（）]{0,4}(?:時間|同)[^()（）]{0,4}$"
)
JOINT = re.compile(r"共同|合同")
OWN_HOME = re.compile(r"(?:我が国|わが国|国賓として).{0,6}$")
REACH = 16
NATIONS = len("日米英仏ソの")


def is_of_speech(date_start: int, date_end: int, sentence: SentenceView) -> bool:
    """「Xは14日、モスクワでの記者会見で」: the date of the words, where a press conference follows it and no
    meeting stands between."""
    today = sentence.text[date_start - sentence.start : date_end - sentence.start] in (
        "きょう",
        "今日",
        "本日",
    )
    if sentence.text.startswith("付", date_end - sentence.start):
        return True  # 22日付け: of an appointment or a paper
    if today and TODAY.match(sentence.text, date_end - sentence.start) and ASKS.search(sentence.text):
        return True
    after = [h for h in sentence.hits[layers.MEETING] if h.start >= date_end]
    return bool(after) and after[0].code.startswith("press.") and bool(KANA.search(sentence.text))


def is_same_elsewhere(date_start: int, sentence: SentenceView) -> bool:
    """「19日夕(日本時間20日朝)」: the same time on another clock."""
    return bool(OTHER_CLOCK.search(sentence.text[: date_start - sentence.start]))


def sets_out(hit: Hit, date_start: int, sentence: SentenceView) -> bool:
    """「会談するため1日に出発した」: the day of the departure."""
    start, end = hit.end - sentence.start, max(hit.end, date_start) - sentence.start
    return bool(PURPOSE.match(sentence.text, start, end))


def is_agreed_at(talks: Hit, later: Hit, sentence: SentenceView) -> bool:
    """「1月の電話会談で合意した訪ロ」: what was agreed at talks is of another time."""
    return talks.end <= later.start and bool(AGREED_AT.match(sentence.text, talks.end - sentence.start))


def apart_by_quote(a: int, b: int, sentence: SentenceView) -> bool:
    """One place inside of quoted words and the other one outside."""
    spans = [(m.start() + sentence.start, m.end() + sentence.start) for m in QUOTED.finditer(sentence.text)]
    return any((low <= a < high) != (low <= b < high) for low, high in spans)


def brings(hit: Hit, person: int, sentence: SentenceView) -> bool:
    """訪日したX, 訪問中のX: the traveller stands after the words, which qualify him."""
    text = sentence.text[hit.start - sentence.start : person - sentence.start]
    return person >= hit.end and bool(GUEST_AFTER.search(text))


def traveller(hit: Hit, figures: Sequence[Figure], sentence: SentenceView) -> Figure | None:
    """Who travels, by the particle: Xの訪問, Xが…訪れる, Xは…訪れる; the guest in Xを迎える."""
    begin, text = sentence.start, sentence.text
    before = sorted(
        (f for f in figures if f.end <= hit.start and not apart_by_quote(f.start, hit.start, sentence)),
        key=lambda f: -f.start,
    )
    if text.startswith(OBJECTS, hit.start - begin):
        return next((f for f in before if re.compile(rf"{TITLE}を").match(text, f.end - begin)), None)
    of = re.compile(OF_TRAVELLER)
    named = next((f for f in before if of.fullmatch(text, f.end - begin, hit.start - begin)), None)
    if named and hit.code == "visit.noun":
        return named
    for subject in SUBJECTS:
        marked = [f for f in before if re.compile(subject).match(text, f.end - begin)]
        between = (marked[0].end - begin, hit.start - begin) if marked else (0, 0)
        if marked and not CLAUSE_END.search(text, *between) and not is_of_another(hit, marked[0], sentence):
            return marked[0]
    return None


def group(hit: Hit, sentence: SentenceView, home: str) -> Figure | None:
    """「ロシア上院の代表団が…訪れた」: a group without a name, of the country named before it, else of the
    text's own."""
    text, begin, end = sentence.text, sentence.start, hit.start - sentence.start
    found = [m for m in GROUPS.finditer(text, 0, end) if not CLAUSE_END.search(text, m.end(), end)]
    if not found:
        return None
    named = [m.country for m in sentence.mentions if m.country and m.start <= begin + found[-1].start()]
    country = named[-1] if named else home
    span = (begin + found[-1].start(), begin + found[-1].end())
    return Figure("", "", country, country, "", "", "", *span) if country in HOMES else None


def is_humble(hit: Hit, sentence: SentenceView) -> bool:
    """「先月モスクワに参りまして」, 「ロシアを訪問します」: the speaker goes."""
    return bool(HUMBLE.match(sentence.text, hit.start - sentence.start))


def is_for(event: Hit, journey: Hit, sentence: SentenceView) -> bool:
    """G20に際し訪問中, 会議出席のため来日した: a journey for a conference."""
    text = sentence.text[event.end - sentence.start : max(event.end, journey.start) - sentence.start]
    return bool(FOR_EVENT.fullmatch(text))


def is_on_journey(journey: Hit, sentence: SentenceView) -> bool:
    """訪問中に合意した, 訪日した際に: what happened on a journey; not 訪問を調整する, which was agreed on."""
    return bool(ON_JOURNEY.match(sentence.text, journey.start - sentence.start + len("訪問")))


def is_of_two(hit: Hit, sentence: SentenceView) -> bool:
    """首脳会談 is always of two countries, 首脳会議 may be a conference."""
    return bool(OF_TWO.search(sentence.text[hit.start - sentence.start : hit.end - sentence.start]))


def are_only_named(hit: Hit, sentence: SentenceView) -> bool:
    """日露首脳: those who meet."""
    return sentence.text[hit.start - sentence.start : hit.end - sentence.start].endswith("首脳")


def is_area(end: int, sentence: SentenceView) -> bool:
    """日本周辺で, ロシア沿岸で: where something is done."""
    return sentence.text.startswith(AREAS, end - sentence.start)


def is_after_event(date_end: int, sentence: SentenceView) -> bool:
    """2014年の併合後、: after an event that is no meeting."""
    found = EVENT_AFTER.match(sentence.text, date_end - sentence.start)
    end = sentence.start + found.end() if found else date_end
    return bool(found) and not any(date_end <= h.start < end for h in sentence.hits[layers.MEETING])


def is_told_as_past(hit: Hit, sentence: SentenceView) -> bool:
    """会談では…で一致した: where something was agreed at the talks, they are over."""
    start, end = hit.start - sentence.start, hit.end - sentence.start
    if NEXT_ONE.search(sentence.text[:start]):
        return False
    if WAS.match(sentence.text, end) or LIGHT.match(sentence.text, start):
        return True
    if CONJUNCTIVE.match(sentence.text, end - 1) and ENDS_PAST.search(sentence.text):
        return True
    if INTENDED.search(sentence.text):
        return False
    if sentence.text[start:end].endswith(VERBAL_NOUNS) and sentence.text[end:] == "。":
        return True  # 首相とも会談。
    ends = (end, end - len("で"), end - len("では"))
    return any(at > start and PAST_TALKS.match(sentence.text, at) for at in ends)


def is_before(hit: Hit, sentence: SentenceView) -> bool:
    """「首脳会談以来」, 「会談に続き」: the meeting before."""
    return bool(BEFORE.match(sentence.text, hit.end - sentence.start))


def attends_another(hit: Hit, sentence: SentenceView) -> bool:
    """開会式に出席し: what is attended is named and no meeting, else its own words would tell."""
    text = sentence.text[: hit.start - sentence.start]
    verb = sentence.text[hit.start - sentence.start : hit.end - sentence.start].startswith(("出席", "参加"))
    if not verb or not ATTENDED.search(text):
        return False
    return not any(0 <= hit.start - h.end < len("会合にも、") + 2 for h in sentence.hits[layers.MEETING])


def is_regular(hit: Hit, sentence: SentenceView) -> bool:
    """「サミットは毎年」: every one of a series."""
    return bool(EVERY.match(sentence.text, hit.end - sentence.start))


def is_by_phone(hit: Hit, sentence: SentenceView) -> bool:
    """電話で約1時間会談した."""
    return bool(BY_PHONE.search(sentence.text[: hit.start - sentence.start]))


def goes_on(hit: Hit, sentence: SentenceView) -> bool:
    """「両外相は意見を交換した」 without a day: what was talked about at the talks told of."""
    words = sentence.text[hit.start - sentence.start : hit.end - sentence.start]
    return words.startswith(SOFT) and not any(d.edtf for d in sentence.dates)


def is_unsaid(hit: Hit, sentence: SentenceView) -> bool:
    """「来年はソチで開く」: what is held stands in the sentence before, where neither another
    meeting nor an object or a subject is named here."""
    named = [h for h in sentence.hits[layers.MEETING] if h is not hit]
    before = sentence.text[: hit.start - sentence.start]
    dated = any(d.edtf and d.end <= hit.start for d in sentence.dates)
    qualifies = QUALIFIES.match(sentence.text, hit.end - sentence.start)  # 「モスクワで開催される音楽祭」
    return dated and not named and not UNSAID_OBJECT.search(before) and not qualifies


def with_group(
    hit: Hit, figures: Sequence[Figure], sentence: SentenceView
) -> tuple[Figure, tuple[str, ...]] | None:
    """「ロシア側は首相と会談」: a person and the country of those who meet him, who have no names."""
    begin = sentence.start
    partners = [f for f in figures if f.end <= hit.start and PARTNER.match(sentence.text, f.end - begin)]
    if not partners:
        return None
    partner = partners[-1]
    groups = [
        m
        for m in sentence.mentions
        if m.end <= partner.start
        and m.country not in ("", partner.country)
        and GROUP.fullmatch(sentence.text, m.end - begin, partner.start - begin)
    ]
    return (partner, tuple(sorted({groups[-1].country, partner.country}))) if groups else None


def countries_named(hit: Hit, sentence: SentenceView) -> tuple[str, ...]:
    """The countries of 米朝首脳会談, 日中外相会談, 米英仏ソの会談: in the words or right before them."""
    start, end = hit.start - sentence.start, hit.end - sentence.start
    for at in range(start, end):
        if named := NATIONS_NAMED.search(sentence.text, max(0, start - NATIONS), at):
            return tuple(sorted({LAND[nation] for nation in named[1]}))
    return ()


def countries_exercising(hit: Hit, sentence: SentenceView) -> tuple[str, ...]:
    """日米共同訓練, 中露両海軍は…合同演習, 中国とロシアの爆撃機が…共同飛行."""
    words = sentence.text[hit.start - sentence.start : hit.end - sentence.start]
    named = NATIONS_EXERCISE.search(sentence.text, 0, hit.end - sentence.start)
    if named:
        return tuple(sorted({LAND[nation] for nation in named[1]}))
    if not JOINT.match(words):
        return ()
    before = [m for m in sentence.mentions if m.country and m.end <= hit.start]
    beside = [(a, b) for a, b in pairwise(before) if b.start - a.end < len("海軍と、")]
    pairs = [{a.country, b.country} for a, b in beside if a.country != b.country]
    return tuple(sorted(pairs[-1])) if pairs else ()


def refers_back(hit: Hit, sentence: SentenceView) -> bool:
    """Japanese has no article: 会談は, 会合の冒頭 with nothing that says of whom are the talks spoken of."""
    start = hit.start - sentence.start
    return bool(UNSAID_WHOSE.search(sentence.text[:start]) and TALKED.match(sentence.text, start))


def is_of_another(hit: Hit, figure: Figure, sentence: SentenceView) -> bool:
    """「Xは、Yが訪問したことに」: Y goes, also where nobody knows him."""
    low, high = figure.end - sentence.start, hit.start - sentence.start
    if not KANA.search(sentence.text) or re.compile(rf"{TITLE}が").match(sentence.text, low):
        return False
    other = OTHER_SUBJECT.search(sentence.text, low, high)
    return bool(other) and not (other and SHUT.search(sentence.text, other.end(), high))


def is_each(hit: Hit, sentence: SentenceView) -> bool:
    """「それぞれ会談」: each with his counterpart."""
    return bool(EACH.search(sentence.text[: hit.start - sentence.start]))


def is_verb_before(hit: Hit, date_start: int, sentence: SentenceView) -> bool:
    """「Xとも会談し、12日の…」: a date behind the verb is of what follows; 「会談したのは12日」 is not."""
    start, end = hit.start - sentence.start, hit.end - sentence.start
    verb = VERB.search(sentence.text[start:end])
    return bool(verb) and "、" in sentence.text[end - 1 : date_start - sentence.start]


def is_another(hit: Hit, sentence: SentenceView) -> bool:
    """「9月にはソチで再び会談した」, 「6月の大阪での会談」: those who met before meet again,
    where the sentence names nobody."""
    people = any(m.kind in ("person", "unknown_holder") for m in sentence.mentions)
    start = hit.start - sentence.start
    told = MET.match(sentence.text, start) or OF_TIME_OR_PLACE.search(sentence.text[:start])
    return not people and bool(told)


def is_journey_told(hit: Hit, sentence: SentenceView) -> bool:
    """「訪問に何ら問題はない」, 訪問では: a journey of nobody, to nowhere, is the one told of."""
    start = hit.start - sentence.start
    return bool(UNSAID_WHOSE.search(sentence.text[:start]) and BARE_JOURNEY.match(sentence.text, start))


def pair(hit: Hit, figures: Sequence[Figure], sentence: SentenceView) -> tuple[Figure, ...] | None:
    """Who meets, all of them named before the words: XとYの会談, else the one before と and whoever is not
    listed with him; without と the two named last."""
    text, begin = sentence.text, sentence.start
    before = sorted((f for f in figures if f.end <= hit.start), key=lambda f: f.start)
    for a, b in reversed(list(pairwise(before))):
        joined = LISTED.fullmatch(text, a.end - begin, b.start - begin)
        if joined and a.country != b.country and OF_BOTH.match(text, b.end - begin):
            return a, b
    partner = next((f for f in reversed(before) if PARTNER.match(text, f.end - begin)), None)
    if partner is None:
        return _of_two_countries(before) or None
    company = partner.start
    others: list[Figure] = []
    for figure in reversed(before[: before.index(partner)]):
        again = (figure.name, figure.country) == (partner.name, partner.country)  # ムン・ジェイン(文在寅)
        if (
            again
            or LISTED.fullmatch(text, figure.end - begin, company - begin)
            or PARTNER.match(text, figure.end - begin)
        ):
            company = figure.start
        else:
            others.append(figure)
    other = next((f for f in others if f.country != partner.country), None)
    return (other, partner) if other else ()


def _of_two_countries(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    other = next((f for f in reversed(figures[:-1]) if f.country != figures[-1].country), None)
    return (other, figures[-1]) if other else ()


def goals(hit: Hit, sentence: SentenceView, places: Sequence[Place], home: str) -> list[tuple[str, str]]:
    """Names and countries of the goals: in the word itself, else right before it; ``home`` is the country of
    the text."""
    word = sentence.text[hit.start - sentence.start : hit.end - sentence.start]
    named = [goal for form, goal in GOAL_IN_WORD.items() if form in word]
    if named:
        return named[:1]
    if OWN_HOME.search(sentence.text[: hit.start - sentence.start]) and home in HOMES:
        return [(HOMES[home], home)]
    found: list[Place] = []
    begin = hit.start
    for place in sorted((p for p in places if p[0] < hit.start), reverse=True):
        between = sentence.text[min(place[1], begin) - sentence.start : begin - sentence.start]
        if len(between) > REACH or not TO_GOAL.fullmatch(between):
            break
        found.append(place)
        begin = place[0]
    if word.startswith(WELCOMED):
        return [(p[2], p[3]) for p in places if p[1] <= hit.start][-1:] or [(HOMES.get(home, ""), home)]
    if not found and word.startswith(POLITE):
        return [(HOMES.get(home, ""), home)]
    led = [p for p in places if p[1] <= hit.start and TOWARDS.match(sentence.text, p[1] - sentence.start)]
    return [(name, country) for _, _, name, country in found or led[-1:]]
