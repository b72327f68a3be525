"""Valid texts of every family of entries, drawn by our strategies: what a fuzzer starts from."""

import json
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from random import Random

import entries
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.errors import NonInteractiveExampleWarning
from pydantic import TypeAdapter

sys.path.append(str(Path(__file__).parents[1] / "laws"))
import known_citations

from cchc import strategies as ours
from cchc.viet import format_date, format_number, format_percent, moment_sentence, spell_number


def _json(drawn: st.SearchStrategy[object]) -> st.SearchStrategy[str]:
    return drawn.map(lambda value: TypeAdapter(type(value)).dump_json(value).decode("utf-8"))


def _tabled(rows: list[tuple[str, str]]) -> str:
    return "\n".join(f"{place}\tTiêu chí {place}\t{points}\t{wording}" for place, (wording, points) in enumerate(rows))


_WORDINGS = ours.rule_wordings().map(lambda pair: pair[0])
_ROWS = ours.rule_wordings().map(lambda pair: (pair[0], str(pair[1].max_points)))
_NUMBERS = ours.numbers()
_KNOWN = st.integers(0, 10**6).map(lambda seed: known_citations.text_of(Random(seed))[0])  # noqa: S311  # a text for each seed
_CITING = st.one_of(
    ours.citing_sentences().map(lambda pair: pair[0]), ours.document_headings().map(lambda pair: pair[0]), _KNOWN
)
_TYPED = (
    st.integers(0, 10**6)
    .map(Random)
    .map(lambda random: known_citations.typed(random, known_citations.number(random).text))
)
SEEDS: dict[str, st.SearchStrategy[str]] = {
    "texts": ours.vietnamese_words() | ours.aligned_texts().map(str),
    "numbers": _NUMBERS.map(format_number) | _NUMBERS.map(format_percent) | ours.quantities().map(str),
    "number words": st.integers(-(10**12), 10**12).map(spell_number),
    "dates": ours.days().map(format_date)
    | ours.days().map(lambda day: format_date(day, form="short"))
    | ours.moments().map(lambda moment: str(moment_sentence(moment))),
    "ratios": ours.ratios().map(str) | ours.quantities().map(str) | ours.ballots().map(str) | ours.counts().map(str),
    "codes": ours.codes().map(str) | ours.roundings().map(str) | ours.terms().map(str),
    "intervals": ours.intervals().map(str),
    "periods": ours.periods().map(str) | ours.target_dues().map(str) | ours.time_spans().map(str),
    "deadlines": st.one_of(
        ours.deadlines(timed=None).map(str), ours.time_limits().map(str), ours.recurrences().map(str), st.just("nd09")
    ),
    "working hours": ours.working_hours().map(str) | ours.shifts().map(str),
    "document numbers": ours.document_numbers().map(str) | _TYPED,
    "provisions": ours.provisions().map(str) | ours.sources().map(str),
    "document texts": ours.document_cases().map(lambda case: case.text)
    | st.lists(st.sampled_from(entries.DOCUMENT_LINES), max_size=12).map("\n".join),
    "citations": _CITING,
    "roundings": ours.point_roundings().map(str),
    "rules": _WORDINGS,
    "targets": ours.targets().map(str),
    "tables": st.lists(_ROWS, min_size=1, max_size=4).map(_tabled),
    "trees": ours.frameworks().map(
        lambda one: json.dumps(json.loads(one.model_dump_json())["criteria"], ensure_ascii=False)
    ),
    "newer": st.one_of(_json(ours.frameworks()), _json(ours.score_sheets())).map(
        lambda text: text.replace('"format":1', '"format":2,"later":{"a":[1]}')
    ),
    "sheets": st.sampled_from(
        ['{"1":"9/10","2":true}', '{"1":{"num":9,"den":10},"2":"Có"}', '{"1":null,"2":"NOT_DUE"}']
    ),
    "catalogue": st.sampled_from(["pci", "par_index", "q766", "provinces"]),
    "records": st.one_of(
        *map(
            _json,
            (
                ours.frameworks(),
                ours.score_sheets(),
                ours.plans(),
                ours.inspections(),
                ours.rules(),
                ours.group_rules(),
                ours.documents(),
                ours.observations(),
            ),
        )
    ),
}
assert SEEDS.keys() == entries.FAMILIES.keys()


def drawn(family: str, many: int) -> Iterator[str]:
    """So many valid texts of a family."""
    texts: list[str] = []

    @settings(max_examples=many, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(SEEDS[family])
    def draw(text: str) -> None:
        texts.append(text)

    with warnings.catch_warnings(action="ignore", category=NonInteractiveExampleWarning):
        draw()
    yield from texts
