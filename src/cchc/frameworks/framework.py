"""The criteria framework of one decision (bộ tiêu chí, bộ chỉ số)."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from pydantic import BaseModel, model_validator

from cchc.documents import Source
from cchc.errors import Fault, Gather, InvalidInput
from cchc.frameworks.criterion import Criterion
from cchc.frameworks.node import Node, nodes_of
from cchc.indicators import Absence
from cchc.messages import _
from cchc.rules import AbsencePolicy
from cchc.rules.rule_field import foreign, strangers
from cchc.values import ExactDecimal, Rounding
from cchc.values.record import Record
from cchc.viet import Figure, format_number, to_decimal


class Framework(Record):
    """A framework (bộ tiêu chí): the tree of criteria that one decision issues, and how points are rounded.

    Attributes:
        title: its name.
        criteria: the first level of the tree, in the order of the decision.
        source: the decision; a text will do; criteria without a source of their own inherit it.
        total: what the maxima of the first level must sum to; None presumes nothing.
        rounding: where points are rounded; nowhere unless said.
        not_applicable: what "không phát sinh, không được giao" earns where the rule does not say.
        not_due: what "chưa đến hạn" earns where the rule does not say.

    Raises:
        ValidationError: a field of the wrong kind, or two criteria that cannot be told apart; `faults()`
            tells all of them.

    >>> from cchc.rules import Ladder
    >>> on_time = Ladder.of(("từ 95% trở lên", 6), ("dưới 95%", 0))
    >>> framework = Framework(title="Bộ tiêu chí", criteria=[Criterion(code="1", title="Đúng hạn", rule=on_time)])
    >>> framework.check(), framework.max_points
    ((), Decimal('6'))
    """

    title: str = ""
    criteria: tuple[Criterion, ...]
    source: Source | None = None
    total: ExactDecimal | None = None
    rounding: Rounding = Rounding.NONE
    not_applicable: AbsencePolicy | None = None
    not_due: AbsencePolicy | None = None

    @model_validator(mode="after")
    def _keys_differ(self) -> "Framework":
        times = Counter(node.key for node in self.nodes())
        twice = [key for key, count in times.items() if count > 1]
        if twice:
            remedy = _("hãy sửa mã của một trong hai tiêu chí")
            raise InvalidInput(*(Fault(key, "twice", _("hai tiêu chí cùng mã"), key, remedy) for key in twice))
        return self

    @property
    def max_points(self) -> Decimal:
        """The maxima of the first level together (tổng điểm tối đa)."""
        return to_decimal(sum((Fraction(top.points_at_most) for top in self.criteria), Fraction(0)))

    def roots(self) -> tuple[Node, ...]:
        """The first level of the tree as nodes (các nút gốc), with keys and inherited sources."""
        return nodes_of(self.criteria, self.source)

    def nodes(self) -> Iterator[Node]:
        """Every criterion in its place (các nút), in the order of the decision.

        >>> from cchc.rules import YesNo
        >>> plan = YesNo.of(("Có", 1), ("Không", 0))
        >>> parts = [Criterion(code="1.1", title="Kế hoạch", rule=plan)]
        >>> [node.key for node in Framework(criteria=[Criterion(code="1", title="A", children=parts)]).nodes()]
        ['1', '1.1']
        """
        for root in self.roots():
            yield from root.walk()

    def model_dump_json(self, **options: Any) -> str:
        """The framework as JSON (ghi JSON), with pydantic's own options.

        Raises:
            InvalidInput: a criterion has a rule from outside this library, which no one could read back.
        """
        with Gather() as gather:
            for node in self.nodes():
                rule = node.criterion.rule
                for stranger in () if rule is None else strangers(rule):
                    gather.add(*foreign(stranger, node.key).faults)
        return BaseModel.model_dump_json(self, **options)

    def check(self) -> tuple[Fault, ...]:
        """Everything that is unsound about the framework (kiểm tra), by key; () exactly when it is sound.

        Found are maxima of parts that do not make the maximum above them, a total that is not the stated
        one, a leaf without a rule, a heading with one, a rule whose maximum is not the criterion's, and
        whatever the rules find in themselves.
        """
        return tuple(self._faults())

    def unsourced(self) -> tuple[str, ...]:
        """The keys of the criteria that have no source, not even an inherited one (chưa có nguồn)."""
        return tuple(node.key for node in self.nodes() if node.source is None)

    def policy_for(self, absence: Absence) -> AbsencePolicy | None:
        """What the framework does with an absence where a rule does not say (cách xử lý chung); or None."""
        stated = {Absence.NOT_APPLICABLE: self.not_applicable, Absence.NOT_DUE: self.not_due}
        return stated.get(absence)

    def _faults(self) -> Iterator[Fault]:
        for node in self.nodes():
            for fault in _faults_of(node.criterion):
                yield fault.under(node.key)
        if self.total is not None and self.max_points != self.total:
            yield _sum_fault(self.total, self.max_points, _("tổng điểm tối đa khác tổng đã nêu"))


def _faults_of(criterion: Criterion) -> Iterator[Fault]:
    rule, stated = criterion.rule, criterion.max_points
    if criterion.children:
        if rule is not None:
            remedy = _("hãy chuyển quy tắc xuống tiêu chí thành phần")
            yield Fault("", "heading_rule", _("tiêu chí có thành phần lại có quy tắc"), criterion.title, remedy)
        if stated is not None and stated != criterion.points_of_parts:
            yield _sum_fault(stated, criterion.points_of_parts, _("điểm tối đa khác tổng các thành phần"))
        return
    if rule is None:
        remedy = _("hãy gắn quy tắc chấm điểm")
        yield Fault("", "no_rule", _("tiêu chí chưa có quy tắc"), criterion.title, remedy)
        return
    if stated is not None and stated != rule.max_points:
        yield _sum_fault(stated, rule.max_points, _("điểm tối đa khác mức cao nhất của quy tắc"))
    yield from rule.check()


def _sum_fault(stated: Decimal, found: Decimal, what: str) -> Fault:
    read = f"{format_number(stated)} ≠ {format_number(found)}"
    remedy = _("hãy sửa thành {found} hoặc xem lại các phần", found=Figure(format_number(found)))
    return Fault("", "sum", what, read, remedy)
