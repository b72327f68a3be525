"""Reading the figures of a sheet from texts (đọc số liệu của phiếu), as found in a table."""

from collections.abc import Mapping

from cchc.assessments.scoring.interpreter import check_keys
from cchc.assessments.sheets.sheet import require_framework, require_values
from cchc.errors import FaultCollector
from cchc.frameworks import Framework
from cchc.indicators import Measurable, Measured, measured
from cchc.rules import read_value


def read_values(framework: Framework, texts: Mapping[str, Measurable]) -> dict[str, Measured]:
    """Return the figures in a row of texts (đọc số liệu), by key, each as the rule of its criterion takes it.

    A text is read by the input kind of the rule: "97%" or "812/900" for a rate, "1.234,5" for an amount, "2" for a
    count, the label of a level as printed in the decision, labels separated by semicolons, the counts of a survey as
    `Ballots` writes them, or an absence: "chưa báo cáo", "không phát sinh", "không được giao", "chưa đến hạn", "chưa
    công bố". A criterion with a blank text is left out. A value that is not a text is kept. A leaf without a rule
    takes points.

    Args:
        framework: the framework of the criteria.
        texts: the texts or figures, by key.

    Raises:
        InvalidInput: a key is unknown, a criterion with parts has a figure, a text is no figure that its rule takes,
            or a figure is a float; all faults are reported, each with its key.

    >>> from cchc.frameworks import Criterion
    >>> from cchc.rules import Deduction, Ladder
    >>> on_time = Ladder.of(("từ 90% trở lên", 2), ("dưới 90%", 0))
    >>> framework = Framework(
    ...     criteria=(
    ...         Criterion(code="1", title="Hồ sơ đúng hạn", rule=on_time),
    ...         Criterion(code="2", title="Báo cáo chậm", rule=Deduction.of("0.5", 2)),
    ...     )
    ... )
    >>> read_values(framework, {"1": "812/900", "2": "1"})
    {'1': Ratio(num=812, den=900), '2': 1}
    """
    require_framework(framework, texts)
    filled = {key: text for key, text in require_values(texts).items() if not _is_blank(text)}
    nodes = {node.key: node for node in framework.nodes()}
    leaves = {key: node.criterion for key, node in nodes.items() if not node.children}
    values: dict[str, Measured] = {}
    with FaultCollector() as faults:
        with faults.at():
            check_keys(filled, nodes)
        for key, text in filled.items():
            criterion = leaves.get(key)
            rule = (criterion.rule or criterion.manual_rule) if criterion else None
            with faults.at(key, key=key):
                values[key] = read_value(rule, text) if rule is not None and isinstance(text, str) else measured(text)
    return values


def _is_blank(text: Measurable) -> bool:
    return text is None or (isinstance(text, str) and not text.strip())
