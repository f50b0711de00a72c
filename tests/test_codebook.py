"""The shipped codebook keeps its promises: every rule matches its example, every mistake has a message."""

import shutil
from functools import cache
from pathlib import Path

import pytest

from pipelines.coding import codebook, compiled, layers
from pipelines.coding.codebook import load_codebook
from pipelines.coding.codebook_files import LANGUAGES, SHIPPED, hash_files
from pipelines.coding.coder import code_document
from pipelines.coding.date_rules import read_date_rules
from pipelines.coding.reading import read
from pipelines.corpus.language import language_by_script
from pipelines.errors import CodebookError
from pipelines.model import CodedDocument, Document

ACTOR_CODES = {
    "person": ("person",),
    "office": ("office", "offices"),
    "institution": ("inst", "country", "place", "adj"),
}


@cache
def shipped() -> codebook.Codebook:
    return load_codebook()


def document(text: str, language: str = "", published_on: str = "2017-03-22") -> Document:
    return Document(
        document_id="example", source_id="source", path="a.txt", title="", authors=(),
        published_on=published_on, language=language or language_by_script(text) or "ja", perspective="JP",
        url="", licence="", note="",
        text=text, text_sha256="", file_sha256="", input_hash="", encoding="utf-8", media_type="text/plain",
    )  # fmt: skip


def rules(*kinds: str) -> list:
    found = [row for row in shipped().tables["rule"] if row.kind in kinds]
    assert found, f"no rule of kind {kinds}"
    return found


def found_in(text: str) -> set[str]:
    return {hit.code for hit in shipped().matcher.find(text)}


def rule_ids(coded: CodedDocument) -> set[str]:
    """The rules that decided anything in a document."""
    facts = [*coded.issue_mentions, *coded.statements, *coded.term_uses, *coded.meeting_mentions]
    by_sentence = {rule for s in coded.sentences for rule in (s.frame_rule_id, s.orientation_rule_id)}
    return by_sentence | {fact.rule_id for fact in facts}


# --- every rule matches its example ------------------------------------------------------------------------


@pytest.mark.parametrize("stem", layers.VOCABULARY_FILES)
def test_vocabulary_entries_match_their_examples(stem):
    missing = []
    for rule in rules(stem):
        name = rule.rule_id.split(".", 2)[2]
        code = f"word:{name}" if stem == "speakers" else name
        if code not in found_in(rule.example):
            missing.append((rule.rule_id, rule.example))
    assert missing == []


@pytest.mark.parametrize("kind", ["term", "place"])
def test_terms_and_places_match_their_examples(kind):
    assert [rule for rule in rules(kind) if rule.code not in found_in(rule.example)] == []


@pytest.mark.parametrize("kind", ACTOR_CODES)
def test_names_match_their_examples(kind):
    missing = [
        (rule.rule_id, rule.example)
        for rule in rules(kind)
        if found_in(rule.example).isdisjoint(f"{prefix}:{rule.code}" for prefix in ACTOR_CODES[kind])
    ]
    assert missing == []


def test_issue_rules_give_their_issue_to_their_examples():
    wrong = []
    for rule in rules("issue"):
        for example in rule.example.split(" / "):
            found = code_document(document(example), shipped()).issue_mentions
            if rule.code not in {mention.issue_id for mention in found} and rule.file != "logic.toml":
                wrong.append((rule.rule_id, example, [mention.issue_id for mention in found]))
    assert wrong == []


def test_rules_of_logic_decide_something_in_their_examples():
    logic = [rule for rule in shipped().tables["rule"] if rule.file == "logic.toml"]
    undecided = [
        (rule.rule_id, rule.example, sorted(decided))
        for rule in logic
        if rule.rule_id not in (decided := rule_ids(code_document(document(rule.example), shipped())))
    ]
    assert logic
    assert undecided == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_date_rules_give_the_date_of_their_examples(language):
    wrong = []
    for rule in read_date_rules(SHIPPED / language / "dates.toml"):
        text, published_on, edtf = rule.example.split(" | ")
        view = read(document(text, language, published_on), shipped())
        found = [(date.rule_id, date.edtf) for sentence in view.sentences for date in sentence.dates]
        if (rule.rule_id, edtf) not in found:
            wrong.append((rule.rule_id, rule.example, found))
    assert wrong == []


def test_boilerplate_marks_catch_their_examples():
    examples = {rule.rule_id: rule.example for rule in rules("boilerplate")}
    marks = shipped().marks
    assert marks
    assert [m.rule_id for m in marks if not m.catches(examples[f"boilerplate.{m.rule_id}"])] == []


def test_rule_ids_are_unique():
    ids = [rule.rule_id for rule in shipped().tables["rule"]]
    assert len(ids) == len(set(ids))


# --- the ministers of the four meetings --------------------------------------------------------------------

MEETINGS = {
    "2013-11-02": ("kishida", "onodera"),
    "2017-03-20": ("kishida", "inada"),
    "2018-07-31": ("kono-taro", "onodera"),
    "2019-05-30": ("kono-taro", "iwaya"),
}
SPELLINGS = {
    "kishida": """
        Fumio Kishida, Kishida Fumio, KISHIDA Fumio, F. Kishida, Kishida, Minister Kishida,
        Japanese Foreign Minister Kishida;
        岸田文雄, 岸田文雄外相, 岸田外務大臣, 岸田外相, 岸田氏, 岸田;
        Фумио Кисида, Фумио Кисиды, Ф. Кисида, Кисида, Кисидой, Кишида""",
    "onodera": """
        Itsunori Onodera, Onodera Itsunori, ONODERA Itsunori, I. Onodera, Onodera,
        Defense Minister Onodera, Defence Minister Itsunori Onodera;
        小野寺五典, 小野寺五典防衛相, 小野寺防衛大臣, 小野寺防衛相, 小野寺氏, 小野寺;
        Ицунори Онодэра, Ицунори Онодера, И. Онодэра, Онодэры, Онодэрой, Онодера""",
    "inada": """
        Tomomi Inada, Inada Tomomi, INADA Tomomi, T. Inada, Inada, Defense Minister Inada;
        稲田朋美, 稲田朋美防衛相, 稲田防衛大臣, 稲田防衛相, 稲田氏, 稲田;
        Томоми Инада, Томоми Инады, Т. Инада, Инаду, Инадой, Инада""",
    "kono-taro": """
        Taro Kono, Kono Taro, KONO Taro, T. Kono, Foreign Minister Kono, Foreign Minister Taro Kono,
        Kono;
        河野太郎, 河野太郎外相, 河野外務大臣, 河野外相, 河野氏;
        Таро Коно, Т. Коно, министр иностранных дел Японии Коно""",
    "iwaya": """
        Takeshi Iwaya, Iwaya Takeshi, IWAYA Takeshi, T. Iwaya, Iwaya, Defence Minister Iwaya;
        岩屋毅, 岩屋毅防衛相, 岩屋防衛大臣, 岩屋防衛相, 岩屋氏, 岩屋;
        Такэси Ивая, Такеси Ивая, Такеши Ивая, Т. Ивая, Ивая""",
    "lavrov": """
        Sergey Lavrov, Sergei Lavrov, S. Lavrov, Lavrov, Foreign Minister Lavrov, Minister Lavrov;
        セルゲイ・ラブロフ, セルゲイ・ラヴロフ, ラブロフ外相, ラヴロフ外相, ラブロフ氏, ラブロフ;
        Сергей Лавров, Сергея Лаврова, С. Лавров, С.В. Лавров, С. В. Лавровым,
        Сергей Викторович Лавров, Лавров, Лаврову""",
    "shoigu": """
        Sergei Shoigu, Sergey Shoigu, Shoygu, S. Shoigu, Shoigu, Defence Minister Shoigu;
        セルゲイ・ショイグ, ショイグ国防相, ショイグ氏, ショイグ;
        Сергей Шойгу, Сергеем Шойгу, С. Шойгу, С.К. Шойгу, С. К. Шойгу, Шойгу""",
}  # fmt: skip
OFFICES = {
    "JP foreign": """
        Japan's foreign minister, the Japanese Foreign Minister, the foreign minister of Japan;
        日本の外務大臣, 日本の外相, 日本外相;
        министр иностранных дел Японии, министра иностранных дел Японии, глава МИД Японии,
        глава МИДа Японии""",
    "JP defence": """
        Japan's defence minister, the Japanese Defense Minister, Japan's minister of defence;
        日本の防衛大臣, 日本の防衛相;
        министр обороны Японии, министром обороны Японии, глава Минобороны Японии""",
    "RU foreign": """
        Russia's foreign minister, the Russian Foreign Minister, the foreign minister of Russia;
        ロシアの外務大臣, ロシアの外相, ロシア外相;
        министр иностранных дел России, министра иностранных дел РФ, глава МИД России, главу МИД России""",
    "RU defence": """
        Russia's defence minister, the Russian Defense Minister;
        ロシアの国防大臣, ロシアの国防相, ロシア国防相;
        министр обороны России, министром обороны РФ, глава Минобороны России""",
}  # fmt: skip
SENTENCE = {
    "en": "In the hall {} spoke.",
    "ja": "会場では{}が発言した。",
    "ru": "В зале слышали: {} здесь.",
}


def spellings(table: str) -> list[tuple[str, str]]:
    """(language, spelling) of "en, en; ja, ja; ru, ru"."""
    parts = zip(LANGUAGES, table.split(";"), strict=True)
    return [(language, " ".join(name.split())) for language, part in parts for name in part.split(",")]


def slots() -> list[tuple[str, str, str]]:
    """(date, office, actor) of the sixteen minister slots."""
    return [
        (date, office, actor)
        for date, pair in MEETINGS.items()
        for office, actor in zip(OFFICES, (*pair, "lavrov", "shoigu"), strict=True)
    ]


def actors_named(name: str, language: str, date: str) -> set[str]:
    view = read(document(SENTENCE[language].format(name), language, date), shipped())
    return {mention.actor_id for sentence in view.sentences for mention in sentence.mentions}


def test_there_are_sixteen_slots():
    assert len(slots()) == 16


@pytest.mark.parametrize(("date", "office", "actor"), slots())
def test_ministers_resolve_in_every_usual_spelling(date, office, actor):
    wrong = {
        name: found
        for language, name in spellings(SPELLINGS[actor])
        if (found := actors_named(name, language, date)) != {actor}
    }
    assert wrong == {}


@pytest.mark.parametrize(("date", "office", "actor"), slots())
def test_ministers_resolve_by_office_alone(date, office, actor):
    wrong = {
        name: found
        for language, name in spellings(OFFICES[office])
        if (found := actors_named(name, language, date)) != {actor}
    }
    assert wrong == {}


# --- every mistake has a message ---------------------------------------------------------------------------


@pytest.fixture
def copy(tmp_path) -> Path:
    """A copy of the codebook with few persons and little Russian, which loads quickly."""
    folder = Path(shutil.copytree(SHIPPED, tmp_path / "codebook"))
    shorten(folder / "actors.toml", 25)
    for stem in layers.VOCABULARY_FILES:
        shorten(folder / "ru" / f"{stem}.toml", 1)
    return folder


def shorten(path: Path, tables: int) -> None:
    text = path.read_text("utf-8")
    path.write_text("\n[".join(text.split("\n[")[: tables + 1]), "utf-8")


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def message(folder: Path) -> str:
    with pytest.raises(CodebookError) as raised:
        load_codebook(folder)
    return str(raised.value)


ISSUE = '[territorial_dispute]\nlabel_en = "'
MISTAKES = {
    "unknown key": (
        "issues.toml",
        "label_ru",
        "lable_ru",
        ["'lable_ru'", "did you mean 'label_ru'", "definition"],
    ),
    "unknown issue": (
        "issue_rules.toml",
        'issue = "territorial_dispute"',
        'issue = "teritorial_dispute"',
        ["'teritorial_dispute'", "did you mean 'territorial_dispute'", "peace_treaty"],
    ),
    "unknown concept in a rule": (
        "issue_rules.toml",
        'all = ["',
        'all = ["no_such_concept|',
        ["'no_such_concept'"],
    ),
    "unknown act": ("en/acts.toml", "[state.", "[stale.", ["'stale'", "did you mean 'state'", "propose"]),
    "unknown office": ("actors.toml", 'office = "foreign_', 'office = "foriegn_', ["did you mean 'foreign_"]),
    "bad date": ("actors.toml", 'from = "19', 'from = "19x', ["is no EDTF date", "2012-12-26"]),
    "unknown side": ("terms.toml", 'naming_side = "JP"', 'naming_side = "Japan"', ["'Japan'", "neutral"]),
    "bad pattern": ("boilerplate.toml", "pattern = '''", "pattern = '''((", ["not a regular expression"]),
    "bad date pattern": ("en/dates.toml", "pattern = '''", "pattern = '''((", ["not a regular expression"]),
    "unknown part of a date": ("en/dates.toml", "{year}", "{yaer}", ["{yaer}", "did you mean 'year'"]),
    "not TOML": ("frames.toml", "label_en", "label en", ["not valid TOML"]),
    "a text where a list belongs": ("en/topics.toml", "forms = [", 'forms = "x"\nfroms = [', ["'froms'"]),
    "missing key": ("en/tone.toml", "example = ", "# example = ", ["'example' is missing"]),
    "another weight": ("ja/frames.toml", "weight = 1.5", "weight = 3", ["another language has 1.5"]),
    "columns of the verbs": ("irregular_verbs.csv", "verb,", "verbs,", ["verb,past,participle"]),
    "values of a verb": ("irregular_verbs.csv", "be,was,been", "be,was", ["2 values", "line 2"]),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_named_with_file_place_and_remedy(mistake, copy):
    file, old, new, told = MISTAKES[mistake]
    replace(copy / file, old, new)
    text = message(copy)
    assert str(copy / file) in text
    assert [words for words in [*told, "where:", "remedy:"] if words not in text] == []


@pytest.mark.parametrize(
    "file",
    ["issues.toml", "actors.toml", "en/acts.toml", "ja/dates.toml", "ru/syntax.toml", "irregular_verbs.csv"],
)
def test_a_missing_file_is_named(file, copy):
    (copy / file).unlink()
    text = message(copy)
    assert Path(file).name in text
    assert str(copy) in text


def test_a_missing_folder_is_named(tmp_path):
    assert str(tmp_path / "nothing") in message(tmp_path / "nothing")


# --- the cache of compiled codebooks never shows -----------------------------------------------------------


@pytest.fixture
def cache(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "twoplustwo"


def test_what_was_kept_is_fetched(cache):
    compiled.keep("hash", {"a": 1})
    assert compiled.fetch("hash") == {"a": 1}
    assert compiled.fetch("another hash") is None


def test_a_damaged_file_is_as_good_as_none(cache):
    compiled.keep("hash", {"a": 1})
    (file,) = cache.iterdir()
    file.write_bytes(file.read_bytes()[:-1])
    assert compiled.fetch("hash") is None


def test_a_folder_that_cannot_be_written_does_no_harm(cache):
    cache.parent.write_text("a file where the folder should be")
    compiled.keep("hash", {"a": 1})
    assert compiled.fetch("hash") is None


def test_few_files_are_kept(cache):
    for number in range(compiled.KEPT + 3):
        compiled.keep(str(number), number)
    assert len(list(cache.iterdir())) == compiled.KEPT


def test_a_codebook_from_the_cache_codes_as_the_one_that_was_compiled(copy, cache):
    text = document("Sergey Lavrov said on Monday that the Northern Territories are not on the table.")
    before = code_document(text, load_codebook(copy))
    assert len(list(cache.iterdir())) == 1
    codebook._load.cache_clear()
    assert code_document(text, load_codebook(copy)) == before


def test_a_changed_file_gives_another_hash(copy):
    before = hash_files(copy)
    replace(copy / "issues.toml", 'label_en = "', 'label_en = "The ')
    assert hash_files(copy) != before
