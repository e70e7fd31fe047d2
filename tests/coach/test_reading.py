"""What the coach marks, what it leaves be, and that its spans hold in any text."""

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from equalfooting import coach


def marked(text: str, *, draft: bool = True) -> list[tuple[str, str]]:
    findings = coach.read(text, draft=draft).findings
    return [(each.family, text[each.start : each.end]) for each in findings]


def families(text: str, *, draft: bool = True) -> list[str]:
    return [family for family, _ in marked(text, draft=draft)]


def test_a_but_after_a_sorry_is_marked_where_it_stands() -> None:
    reading = coach.read("I'm sorry, but you started it.", draft=True)
    [finding] = [each for each in reading.findings if each.family == "but"]
    assert (finding.start, finding.end) == (4, 14)
    assert finding.says and finding.instead and finding.source


def test_a_reading_never_claims_parts_it_has_not_looked_for() -> None:
    assert coach.read("I'm sorry. I read your letter aloud.", draft=True).parts == ()


def test_a_language_without_rules_is_refused_with_those_there_are() -> None:
    with pytest.raises(coach.UnknownLanguage, match="It reads: en"):
        coach.read("Es tut mir leid.", language="xx")


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("I’m sorry, but you started it.", "sorry, but"),
        ("👩🏽‍🦽👩🏽‍🦽 I’m so sorry, but you left.", "sorry, but"),
        ("I'm sorry 🙏, but you left.", "sorry 🙏, but"),
        ("Dear Zoe\u0308,\r\n\r\nI'm sorry,\r\nbut you left.\r\n", "sorry,\r\nbut"),
        ("İ am SORRY, BUT you left.", "SORRY, BUT"),
        ("I’m sorry\u00a0but you left.", "sorry\u00a0but"),
        ("ŉ Sorry, but you left.", "Sorry, but"),
    ],
)
def test_a_span_is_in_characters_of_the_text_as_given(text: str, phrase: str) -> None:
    assert ("but", phrase) in marked(text)


def test_a_span_never_parts_a_letter_from_its_accent() -> None:
    [(_, phrase)] = marked("I'm sorry, but\u0301 no.")
    assert phrase.endswith("\u0301")


@pytest.mark.parametrize(
    "text",
    [
        'She said "I\'m sorry if you were offended" and left.',
        "You wrote “it was just a joke” under my name.",
        "He texted ‘I’m sorry you feel that way’ at midnight.",
        "She wrote 'it was only banter' and I read it.",
        "> I'm sorry, but you started it.\nThat line was mine and I take it back.",
        "“I’m sorry, but\nyou know my heart”, he wrote, and we all saw it.",
    ],
)
def test_what_is_quoted_is_left_be(text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "I won't say I didn't mean it.",
        "I'm not going to tell you it was just a joke.",
        "I told myself it was only banter.",
        "I said I was tired. I was avoiding you.",
        "Instead of saying I had no idea, I could have asked.",
        "I was exhausted, and that is no excuse.",
        "I was exhausted. That doesn't excuse it.",
        "I've been a feminist for years and I still said it.",
    ],
)
def test_what_is_taken_back_or_seen_through_is_left_be(text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "He says it was just a joke.",
        "My manager told me it wasn't a big deal.",
        "They said they were sorry if anyone was hurt.",
        "She was sorry, but she had nothing to be sorry for.",
    ],
)
def test_what_others_said_is_left_be(text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "I accept your apology, but it still hurts.",
        "Thank you for your apology, but I need time.",
        "I'm so sorry for your loss.",
        "I'm sorry to hear that you feel ill.",
        "I feel sorry for them, but it was their choice.",
        "I don't appreciate being told it was just a joke.",
    ],
)
def test_accepting_sympathy_and_objecting_are_left_be(text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "I spoke over you twice and took your idea for mine. I am sorry.",
        "I'm sorry for what I said about your scar. You don't need to write back.",
        "I did know what the word meant. I said it to win. That was wrong of me.",
        "If you'd rather I sat elsewhere, I will. I'm sorry I blocked the door.",
        "I can't undo it, but I have told the others that it was me.",
        "I'm sorry. I put the meeting on your feast day after you had given me the dates.",
    ],
)
def test_a_good_answer_is_left_in_peace(text: str) -> None:
    assert marked(text) == []


def test_sorry_but_before_another_view_gets_a_softer_sentence() -> None:
    [soft] = coach.read("Sorry, but I disagree about the budget.").findings
    [firm] = coach.read("I'm sorry, but you started it.").findings
    assert soft.family == firm.family == "but"
    assert soft.says != firm.says
    assert "see this differently" in soft.instead


def test_harmless_talk_is_left_be_unless_it_is_a_draft() -> None:
    assert families("It was just a joke.", draft=False) == []
    assert families("It was just a joke.", draft=True) == ["minim"]


def test_near_an_apology_harmless_talk_speaks_up() -> None:
    assert families("It was just a joke. I'm sorry.", draft=False) == ["minim"]


def test_an_apology_in_quotation_marks_is_no_apology_nearby() -> None:
    assert families("It was just a joke. He wrote “I'm sorry”.", draft=False) == []


def test_two_hints_of_one_family_never_lie_on_the_same_words() -> None:
    text = "I'm sorry, but I'm sorry if anyone was offended, but it was just a joke, only a joke."
    findings = coach.read(text, draft=True).findings
    for one in findings:
        others = [each for each in findings if each.family == one.family and each is not one]
        assert all(one.end <= each.start or each.end <= one.start for each in others)


TURNS = st.sampled_from(
    [
        "I'm sorry, but you left. ",
        "Sorry if anyone was hurt. ",
        "I'm sorry you feel that way! ",
        "It was just a joke\r\n",
        "I was exhausted… ",
        "“I know”, she said. ",
        "My wife is Korean. ",
        "👩🏽‍🦽 ",
        "e\u0301",
        "İ",
        '"',
        "‘",
        "> ",
        "\r\n\r\n",
        "Mr. ",
        "\x00",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(st.one_of(TURNS, st.text(max_size=8))).map("".join)
)


@given(text=TEXTS, draft=st.booleans())
@example(text="I'm sorry, but", draft=True)
def test_spans_lie_in_any_text_and_cut_no_letter(text: str, draft: bool) -> None:
    findings = coach.read(text, draft=draft).findings
    for each in findings:
        assert 0 <= each.start < each.end <= len(text)
        assert not text[each.end : each.end + 1] or not unicodedata.combining(text[each.end])
    assert list(findings) == sorted(findings, key=lambda each: (each.start, each.end))


@given(text=st.lists(TURNS.filter(lambda turn: turn not in {'"', "‘", "> "})).map("".join))
def test_an_unrelated_sentence_added_at_the_end_loses_no_mark(text: str) -> None:
    before = coach.read(text, draft=True).findings
    after = coach.read(text + "\n\nThe hall opens at nine on Tuesday.", draft=True).findings
    assert set(before) <= set(after)


@given(text=TEXTS)
def test_a_draft_is_never_told_less_than_any_other_text(text: str) -> None:
    assert set(coach.read(text).findings) <= set(coach.read(text, draft=True).findings)


def test_a_long_text_without_a_full_stop_is_read_at_all() -> None:
    text = "sorry about the noise and " * 4000
    assert coach.read(text).parts == ()


def test_the_library_brings_neither_django_nor_any_other_part_of_ours() -> None:
    code = (
        "import sys, equalfooting.coach.command as c, equalfooting.coach as k;"
        "k.read('I am sorry, but no.', draft=True);"
        "print([n for n in sys.modules if n.split('.')[0] == 'django' or"
        " n.startswith('equalfooting.') and not n.startswith('equalfooting.coach')])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": ":".join(path for path in sys.path if path)},
    )
    assert ran.stdout.strip() == "[]"
