"""Values become small by few tries, and as small as one would write them by hand."""

from hypothesis import Phase, find, settings
from hypothesis import strategies as st

from cchc import strategies as ours
from cchc.frameworks import Framework
from cchc.rules import Ladder

MAX_TRIES = 300
QUIET = settings(
    database=None, derandomize=True, max_examples=2000, deadline=None, phases=[Phase.generate, Phase.shrink]
)


def leaves(framework: Framework) -> int:
    return sum(not node.criterion.children for node in framework.nodes())


def test_a_framework_of_three_leaves_shrinks_by_few_tries() -> None:
    """`tests/benchmarks/shrinking_time.py` measures the seconds."""
    tried = 0

    def has_three_leaves(framework: Framework) -> bool:
        nonlocal tried
        tried += 1
        return leaves(framework) >= 3

    least = find(ours.frameworks(), has_three_leaves, settings=QUIET)
    assert tried <= MAX_TRIES
    assert leaves(least) == 3
    assert least.source is None
    assert not least.classes
    assert {node.criterion.title for node in least.nodes()} == {"an"}


def test_a_framework_with_one_kind_of_rule_shrinks_to_one_leaf() -> None:
    def has_a_ladder(drawn: Framework) -> bool:
        return any(isinstance(node.criterion.rule, Ladder) for node in drawn.nodes())

    least = find(ours.frameworks(), has_a_ladder, settings=QUIET)
    assert leaves(least) == 1


def test_words_shrink_to_the_shortest() -> None:
    assert find(ours.vietnamese_words(), lambda words: words.count(" ") == 2, settings=QUIET) == "an an an"
    assert find(ours.vietnamese_words(), lambda words: "sở" in words, settings=QUIET) == "sở"


def test_days_shrink_to_the_day_of_hypothesis() -> None:
    assert str(find(ours.days(), lambda _day: True, settings=QUIET)) == "2000-01-01"
    assert str(find(ours.days(), lambda day: day.year > 2015, settings=QUIET)) == "2016-01-01"


def test_a_sheet_shrinks_to_one_cell() -> None:
    sheets = ours.score_sheets()
    assert len(find(sheets, lambda sheet: bool(sheet.cells), settings=QUIET).cells) == 1


def test_a_list_of_plans_shrinks_to_plans_of_a_resolution() -> None:
    least = find(st.lists(ours.plans(), min_size=2), lambda drawn: len(drawn) >= 2, settings=QUIET)
    assert [len(plan.tasks) for plan in least] == [0, 0]
