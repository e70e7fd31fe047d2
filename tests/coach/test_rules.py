"""Every rule keeps the promise of its own examples; one that breaks it is left out, readably."""

from pathlib import Path

import pytest

from equalfooting import coach
from equalfooting.coach._rules import Rule

ENGLISH = coach.load("en", check=True)
ANY_RULE = """
[{name}]
phrases = ["{phrase}"]
says = "It tends to sound final."
instead = "Say what you saw."
source = "our group"
matches = [{matches}]
leaves_be = [{leaves_be}]
"""


def bracketed(example: str) -> tuple[str, tuple[int, int]]:
    """The example without its brackets, and the span that stood in them."""
    start, end = example.index("["), example.index("]") - 1
    return example.replace("[", "").replace("]", ""), (start, end)


def spans_of(rule: Rule, text: str) -> list[tuple[int, int]]:
    alone = coach.Rulebook(ENGLISH.language, (rule,))
    return [(each.start, each.end) for each in alone.read(text, draft=True).findings]


def write_rule(
    folder: Path,
    *,
    family: str = "but",
    name: str = "full-stop",
    phrase: str = "full stop",
    **examples: str,
) -> None:
    rule = ANY_RULE.format(
        name=name,
        phrase=phrase,
        matches=examples.get("matches", '"We are done, [full stop]."'),
        leaves_be=examples.get("leaves_be", '"The bus stop is full."'),
    )
    (folder / f"{family}.toml").write_text(rule, encoding="utf-8")


MATCHES = [
    pytest.param(rule, example, id=f"{rule.family}-{rule.id}-{index}")
    for rule in ENGLISH.rules
    for index, example in enumerate(rule.matches)
]
LEFT_BE = [
    pytest.param(rule, example, id=f"{rule.family}-{rule.id}-{index}")
    for rule in ENGLISH.rules
    for index, example in enumerate(rule.leaves_be)
]


def test_no_shipped_rule_is_left_out() -> None:
    assert [str(refused) for refused in ENGLISH.refused] == []


def test_seven_families_have_rules() -> None:
    families = {rule.family for rule in ENGLISH.rules}
    assert families >= {"but", "cond", "feel", "explain", "minim", "selfdep", "cred"}


@pytest.mark.parametrize(("rule", "example"), MATCHES)
def test_a_rule_marks_just_what_its_example_says(rule: Rule, example: str) -> None:
    text, span = bracketed(example)
    assert spans_of(rule, text) == [span]


@pytest.mark.parametrize(("rule", "example"), LEFT_BE)
def test_a_rule_leaves_be_what_it_says_it_leaves_be(rule: Rule, example: str) -> None:
    assert spans_of(rule, example) == []


@pytest.mark.parametrize("rule", ENGLISH.rules, ids=lambda rule: rule.id)
def test_a_hint_is_a_plain_sentence_with_a_way_on(rule: Rule) -> None:
    for sentence in (rule.says, rule.instead):
        assert sentence[-1] in ".?”"
        words = sentence.lower().split()
        assert not {"should", "must", "owe", "ought", "incorrect", "error"} & set(words)
    assert len(rule.says) < 200


@pytest.mark.parametrize("rule", ENGLISH.rules, ids=lambda rule: rule.id)
def test_a_rule_that_needs_a_word_finds_it_in_its_own_examples(rule: Rule) -> None:
    needed = rule.needs or ("",)
    assert all(any(word in example.lower() for word in needed) for example in rule.matches)


def test_a_group_adds_a_rule_without_python(tmp_path: Path) -> None:
    write_rule(tmp_path)
    reading = coach.load("en", tmp_path).read("That's it, full stop. The end.")
    assert [(each.rule, each.start, each.end) for each in reading.findings] == [
        ("full-stop", 11, 20)
    ]


def test_a_groups_rules_may_lie_in_a_folder_named_for_the_language(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    write_rule(tmp_path / "en")
    assert coach.load("en", tmp_path).rules[0].id == "full-stop"


def test_a_groups_rule_takes_the_place_of_a_shipped_one_with_its_name(tmp_path: Path) -> None:
    write_rule(tmp_path, name="sorry-but")
    reading = coach.load("en", tmp_path).read("I'm sorry, but you started it.", draft=True)
    assert "sorry-but" not in {each.rule for each in reading.findings}


def test_a_rule_that_misses_its_own_example_is_left_out_with_the_example(tmp_path: Path) -> None:
    write_rule(tmp_path, matches='"We are done, [the end]."')
    rulebook = coach.load("en", tmp_path)
    assert "full-stop" not in {rule.id for rule in rulebook.rules}
    [refused] = rulebook.refused
    assert str(refused) == (
        "but.toml [full-stop] was left out: it says it matches “We are done, [the end].”, "
        "but it finds nothing there."
    )


def test_a_rule_that_marks_what_it_says_it_leaves_be_is_left_out(tmp_path: Path) -> None:
    write_rule(tmp_path, leaves_be='"It came to a full stop."')
    [refused] = coach.load("en", tmp_path).refused
    assert "leaves “It came to a full stop.” be, but it marks “full stop”" in str(refused)


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        ("so.*sorry", "has no limit"),
        ("so{2,} sorry", "has no limit"),
        ("(?:(?:so ){1,3}sorry ){1,9}", "holds another repetition"),
        ("so (sorry", "does not read as a regular expression"),
        ("{nosuchlist} sorry", "no list of words called {nosuchlist}"),
        ("Sorry", "small letters"),
    ],
)
def test_a_pattern_that_could_run_away_or_not_run_is_left_out(
    tmp_path: Path, pattern: str, why: str
) -> None:
    write_rule(tmp_path)
    path = tmp_path / "but.toml"
    rule = path.read_text().replace('phrases = ["full stop"]', f"pattern = '{pattern}'")
    path.write_text(rule)
    [refused] = coach.load("en", tmp_path).refused
    assert why in str(refused)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('says = ""', "“says” is missing"),
        ("matches = []", "“matches” is missing"),
        ("near = 3", "“near” is either true or false"),
        ('colour = "red"', "“colour” is not something a rule has"),
        ('pattern = "full stop"', "either “pattern” or “phrases”"),
    ],
)
def test_a_rule_that_lacks_something_is_left_out_by_name(
    tmp_path: Path, line: str, why: str
) -> None:
    write_rule(tmp_path)
    path = tmp_path / "but.toml"
    key = line.split(" ")[0]
    kept = [old for old in path.read_text().splitlines() if not old.startswith(f"{key} ")]
    path.write_text("\n".join([*kept, line]))
    [refused] = coach.load("en", tmp_path).refused
    assert why in str(refused)


def test_a_file_that_is_not_toml_is_left_out_and_the_others_stay(tmp_path: Path) -> None:
    (tmp_path / "but.toml").write_text("this is no rule")
    write_rule(tmp_path, family="cond")
    rulebook = coach.load("en", tmp_path)
    assert rulebook.rules[0].family == "cond"
    [refused] = rulebook.refused
    assert "but.toml was left out: it could not be read" in str(refused)


def test_a_file_for_no_known_family_is_left_out(tmp_path: Path) -> None:
    write_rule(tmp_path, family="manners")
    [refused] = coach.load("en", tmp_path).refused
    assert str(refused) == "manners.toml was left out: there is no family called manners."
