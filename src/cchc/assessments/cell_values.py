"""Read the figures of a sheet from texts (đọc số liệu của phiếu), as a table of somebody else holds them."""

from collections.abc import Mapping

from cchc.assessments.scoring.interpreter import check_keys
from cchc.assessments.sheets.sheet import asked_values
from cchc.errors import FaultCollector
from cchc.frameworks import Framework
from cchc.indicators import Measured, measured
from cchc.rules import read_value


def read_values(framework: Framework, told: Mapping[str, Measured | None]) -> dict[str, Measured]:
    """The figures that a row of texts says (đọc số liệu), by key, each as the rule of its criterion takes it.

    A text is read by what the rule takes: "97%" or "812/900" for a rate, "1.234,5" for an amount, "2" for a count, the
    label of a level as the decision prints it, labels parted by semicolons, the counts of a survey as `Ballots` writes
    them, or why there is no figure: "chưa báo cáo", "không phát sinh", "không được giao", "chưa đến hạn", "chưa công
    bố". A blank text says nothing, and its criterion is left out. What is no text stays as it is. A leaf without a
    rule takes points.

    Raises:
        InvalidInput: an unknown key, a figure for a criterion that has parts, a text that says nothing its rule takes,
            a float: all together, each with its key.

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
    filled = {key: one for key, one in asked_values(told).items() if not _says_nothing(one)}
    nodes = {node.key: node for node in framework.nodes()}
    leaves = {key: node.criterion for key, node in nodes.items() if not node.children}
    values: dict[str, Measured] = {}
    with FaultCollector() as gather:
        with gather.at():
            check_keys(filled, nodes)
        for key, one in filled.items():
            criterion = leaves.get(key)
            rule = (criterion.rule or criterion.by_hand) if criterion else None
            with gather.at(key, key=key):
                values[key] = read_value(rule, one) if rule is not None and isinstance(one, str) else measured(one)
    return values


def _says_nothing(one: Measured | None) -> bool:
    return one is None or (isinstance(one, str) and not one.strip())
