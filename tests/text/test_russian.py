"""Inflected forms of Russian words, phrases and names."""

import pytest

from pipelines.text.russian import noun_phrase_forms, person_forms, verb_forms, word_forms


@pytest.mark.parametrize(
    ("phrase", "forms"),
    [
        (
            "мирный договор",
            "мирного договора, мирному договору, мирным договором, мирном договоре, мирных договоров",
        ),
        ("северные территории", "северных территорий, северным территориям, северными территориями"),
        ("Южные Курилы", "Южных Курил, Южным Курилам, Южными Курилами, Южных Курилах"),
        ("Курильские острова", "Курильских островов, Курильским островам, Курильскими островами"),
        ("министр иностранных дел", "министра иностранных дел, министром иностранных дел"),
        ("вопрос о мирном договоре", "вопроса о мирном договоре, вопросом о мирном договоре"),
        ("четыре острова", "четырёх островов, четырём островам, четырьмя островами"),
        ("безвизовый обмен", "безвизового обмена, безвизовые обмены, безвизовых обменов"),
        ("США", "США"),
    ],
)
def test_phrases_decline_as_their_first_noun_group_does(phrase, forms):
    assert [form for form in forms.split(", ") if form not in noun_phrase_forms(phrase)] == []


def test_what_follows_the_head_stays():
    assert not [form for form in noun_phrase_forms("глава МИД") if not form.endswith("МИД")]


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("заявить", "заявил, заявила, заявили, заявит, заявив, заявлено"),
        ("говорить", "говорит, говорят, говорил, говоря"),
        ("обвинять", "обвиняет, обвиняла, обвиняя"),
    ],
)
def test_verbs(verb, forms):
    assert [form for form in forms.split(", ") if form not in verb_forms(verb)] == []


def test_passive_participles_only_on_demand():
    assert "заявленного" in verb_forms("заявить", participles=True)
    assert "заявленного" not in verb_forms("заявить")


def test_adjectives_alone():
    assert {"японский", "японская", "японского", "японскими"} <= set(word_forms("японский"))


@pytest.mark.parametrize(
    ("given", "patronymic", "family", "sex", "declines", "forms"),
    [
        ("Сергей", "Викторович", "Лавров", "m", True,
         "Лаврова, Лавровым, Сергея Лаврова, С. Лавров, С.В. Лавров, С. В. Лаврову, Сергей Викторович"),
        ("Сергей", "Кужугетович", "Шойгу", "m", False,
         "Шойгу, Сергея Шойгу, Сергеем Шойгу, С. Шойгу, С.К. Шойгу"),
        ("Томоми", "", "Инада", "f", True, "Инада, Инады, Инаду, Инадой, Томоми Инаду, Т. Инада"),
        ("Таро", "", "Коно", "m", False, "Коно, Таро Коно, Т. Коно, Коно Таро"),
    ],
)  # fmt: skip
def test_persons(given, patronymic, family, sex, declines, forms):
    made = person_forms(given, patronymic, family, sex, declines=declines)
    assert [form for form in forms.split(", ") if form not in made] == []


def test_names_that_keep_one_form_have_no_other():
    made = person_forms("Таро", "", "Коно", "m", declines=False)
    assert not [form for form in made if "Кон" in form and "Коно" not in form]
