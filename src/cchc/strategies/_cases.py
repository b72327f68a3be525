"""A framework file as test cases (bộ tiêu chí thành các ca kiểm thử), one for each criterion and one for the whole."""

import csv
import json
from collections.abc import Mapping
from decimal import Decimal
from json import JSONDecodeError
from os import PathLike
from pathlib import Path
from typing import Any, NamedTuple, cast

from cchc.errors import InvalidInput
from cchc.frameworks import Framework, criterion_faults
from cchc.messages import _
from cchc.strategies._framework_laws import check_framework_laws, rule_of
from cchc.strategies._law import Law, check
from cchc.strategies._rule_laws import check_rule_laws


class FrameworkCase(NamedTuple):
    """A test case of a framework (ca kiểm thử): one criterion, or the whole.

    `str()` is its key, fit for the name of a test.

    Attributes:
        framework: the framework.
        key: the key of the criterion; "" for the whole.
    """

    framework: Framework
    key: str

    def __str__(self) -> str:
        return self.key or "framework"

    def prove(self, *, examples: int = 100) -> None:
        """Check what must hold (kiểm chứng): a criterion has no fault and its rule obeys the laws, or the whole does.

        Raises:
            AssertionError: a law does not hold; the message names it, the value and the points.
        """
        if not self.key:
            check_framework_laws(self.framework, examples=examples)
            return
        node = next(node for node in self.framework.nodes() if node.key == self.key)
        faults = [fault.under(key=node.key) for fault in criterion_faults(node.criterion)]
        check(Law.SOUND, *faults, holds=not faults)
        if (rule := rule_of(node)) is not None:
            check_rule_laws(rule, examples=examples)


def framework_cases(framework: Framework | str | PathLike[str]) -> tuple[FrameworkCase, ...]:
    """Return the test cases of a framework (các ca kiểm thử), for each criterion and the whole.

    They are ready to parametrize a test.

    Args:
        framework: the framework, or a file: the JSON of a `Framework`; the JSON of rows or nested nodes as
            `from_table` and `from_tree` take them; a CSV with the columns of `from_table`, in UTF-8.

    Raises:
        InvalidInput: the file contains no framework.
        ValidationError: the JSON of a `Framework` is not valid.

    >>> from cchc.frameworks import Criterion
    >>> from cchc.rules import YesNo
    >>> plan = Criterion(code="1", title="Kế hoạch", rule=YesNo.of(("Có", 4), ("Không", 0)))
    >>> cases = framework_cases(Framework(criteria=[plan]))
    >>> [str(case) for case in cases]
    ['1', 'framework']
    >>> for case in cases:
    ...     case.prove(examples=10)
    """
    read = framework if isinstance(framework, Framework) else _read(Path(framework))
    return (*(FrameworkCase(read, node.key) for node in read.nodes()), FrameworkCase(read, ""))


def _read(path: Path) -> Framework:
    try:
        text = path.read_text(encoding="utf-8-sig")
        if path.suffix.lower() == ".csv":
            return Framework.from_table([*csv.DictReader(text.splitlines(keepends=True))])
        found: object = json.loads(text, parse_float=Decimal)
    except (UnicodeDecodeError, JSONDecodeError, RecursionError, csv.Error) as error:
        remedy = _("hãy cho tệp JSON hoặc CSV của bộ tiêu chí")
        raise InvalidInput.of("file", _("không đọc được bộ tiêu chí"), path.name, remedy) from error
    if not isinstance(found, list):
        return Framework.model_validate_json(text)
    rows = cast("list[Mapping[str, Any]]", found)
    nested = any(isinstance(row, Mapping) and "children" in row for row in rows)
    return Framework.from_tree(rows) if nested else Framework.from_table(rows)
