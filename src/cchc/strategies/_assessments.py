"""Draw sheets and what they earn (phiếu chấm, kết quả)."""

from hypothesis import strategies as st

from cchc.assessments import Assessment, Cell, Explanation, Place, ScoreSheet, assess
from cchc.frameworks import Framework
from cchc.indicators import Absence
from cchc.strategies._documents import bodies
from cchc.strategies._frameworks import frameworks
from cchc.strategies._indicators import measured_values
from cchc.strategies._rules import values_for
from cchc.strategies._values import periods, points
from cchc.strategies._viet import vietnamese_words


def cells() -> st.SearchStrategy[Cell]:
    """Cells (ô của phiếu): a key and a measured value."""
    return st.builds(Cell, st.sampled_from(["1", "1.1", "II/2/1"]), measured_values())


@st.composite
def score_sheets(draw: st.DrawFn, *, framework: Framework | None = None) -> ScoreSheet:
    """Sheets (phiếu chấm) that a framework can score; one is drawn where none is given.

    Every leaf has a value that its rule takes, is not reported, or is left out.
    """
    chosen = draw(frameworks()) if framework is None else framework
    filled: list[Cell] = []
    for node in chosen.nodes():
        rule = node.criterion.rule
        if rule is not None and draw(st.booleans()):
            value = draw(st.one_of(values_for(rule), st.just(Absence.NOT_REPORTED)))
            filled.append(Cell(node.key, value))
    return ScoreSheet(body=draw(bodies()), period=draw(st.one_of(st.none(), periods())), cells=tuple(filled))


@st.composite
def assessments(draw: st.DrawFn, *, framework: Framework | None = None) -> Assessment:
    """Assessments (kết quả chấm) of drawn sheets by a framework, drawn where none is given."""
    chosen = draw(frameworks()) if framework is None else framework
    return assess(chosen, draw(score_sheets(framework=chosen)))


def explanations() -> st.SearchStrategy[Explanation]:
    """Explanations (giải thích) of drawn assessments."""
    return assessments().map(Assessment.explain)


def places() -> st.SearchStrategy[Place]:
    """Places in a ranking (hạng)."""
    return st.builds(Place, st.integers(1, 63), vietnamese_words().map(str.capitalize), points())
