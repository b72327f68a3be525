"""Reading the figures of a sheet from texts (đọc số liệu của phiếu), as found in a table."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, cast

from cchc.assessments.scoring.interpreter import check_keys
from cchc.assessments.sheets.sheet import require_framework, require_values
from cchc.errors import MAX_DEPTH, FaultCollector, too_deep
from cchc.frameworks import Framework
from cchc.indicators import Absence, Measurable, Measured, measured
from cchc.rules import InputKind, Rule, read_value
from cchc.values import DECIMAL_PATTERN, int_or_decimal


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
    return _read(framework, texts, read_value)


def read_json_values(framework: Framework, form: Mapping[str, object]) -> dict[str, Measured]:
    """Return the figures in the JSON of a form (đọc số liệu từ JSON của biểu mẫu), by key.

    A value is what JSON holds of a sheet (`{"ratio": {"num": 812, "den": 900}}`), a count, true or false, a list with a
    value for each part, or a text. A text is the code of an absence ("not_due"), a number with a point for an amount
    ("1234.5"), and otherwise what `read_values` reads: "812/900", "98,5%", the label of a level. A criterion with null
    or a blank text is left out.

    Args:
        framework: the framework of the criteria.
        form: the values by key, as parsed. `json.loads(text, parse_float=Decimal)` keeps decimals exact.

    Raises:
        InvalidInput: as `read_values`; the path of each fault is the JSON pointer into the form.

    >>> from cchc.frameworks import Criterion
    >>> from cchc.rules import InputKind, Ladder, Proportional
    >>> on_time = Ladder.of(("từ 90% trở lên", 2), ("dưới 90%", 0))
    >>> paid = Proportional.of(2, 5, input_kind=InputKind.AMOUNT)
    >>> leaves = [Criterion(code="1", title="Đúng hạn", rule=on_time), Criterion(code="2", title="Kinh phí", rule=paid)]
    >>> read_json_values(Framework(criteria=leaves), {"1": "812/900", "2": "4.5"})
    {'1': Ratio(num=812, den=900), '2': Decimal('4.5')}
    """
    return _read(framework, form, _read_json_text)


def _of_json(value: object, depth: int = 0) -> Measured:
    """Return the figure that JSON states; a list has one for each part."""
    if not isinstance(value, list):
        return measured(value)
    if depth == MAX_DEPTH:
        raise too_deep()
    parts: list[Measured] = []
    with FaultCollector() as faults:
        for index, part in enumerate(cast("list[object]", value)):
            with faults.at(index):
                parts.append(_of_json(part, depth + 1))
    return tuple(parts)


def _read_json_text(rule: Rule, text: str) -> Measured:
    if text in _ABSENCES:
        return _ABSENCES[text]
    if rule.input_kind in (InputKind.AMOUNT, InputKind.NUMBER) and _DECIMAL.fullmatch(text):
        return Decimal(int_or_decimal(text))
    return read_value(rule, text)


_ABSENCES = {absence.value: absence for absence in Absence}
_DECIMAL = re.compile(DECIMAL_PATTERN)


def _read(framework: Framework, texts: Mapping[str, Any], read: Callable[[Rule, str], Measured]) -> dict[str, Measured]:
    """Return the figures by key, each text read by `read`."""
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
                values[key] = read(rule, text) if rule is not None and isinstance(text, str) else _of_json(text)
    return values


def _is_blank(text: object) -> bool:
    return text is None or (isinstance(text, str) and not text.strip())
