"""The criteria framework of one decision (bộ tiêu chí, bộ chỉ số)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, Self, TypedDict, Unpack

from pydantic import BaseModel, Field, model_validator

from cchc.documents import GovernmentLevel, LevelField, Source, SourceField
from cchc.errors import Fault, FaultCollector, InvalidInput
from cchc.exact import Number, to_decimal
from cchc.frameworks.check import code_faults, criterion_faults, role_faults, sum_fault, version_faults
from cchc.frameworks.criterion import Criterion
from cchc.frameworks.framework_table import framework_table
from cchc.frameworks.node import Node, nodes_of, unknown_key
from cchc.frameworks.result_class import ClassCap, ClassQuota, ResultClass, class_faults
from cchc.frameworks.table import criteria_of_nodes, criteria_of_rows
from cchc.frameworks.version import Version
from cchc.indicators import Absence
from cchc.messages import _
from cchc.models import Record, TupleField, default
from cchc.rules import AbsencePolicy, foreign_rule_error, foreign_rules
from cchc.values import Interval, OptionalDecimalField, Rounding


class FrameworkOptions(TypedDict, total=False):
    """What a framework may be told besides its criteria (thông tin kèm theo), as keywords."""

    title: str
    source: Source | str | None
    level: GovernmentLevel | str | None
    total: Number | str | None
    rounding: Rounding
    not_applicable: AbsencePolicy | None
    not_due: AbsencePolicy | None
    classes: Sequence[tuple[str, Interval | str]]
    class_caps: Sequence[ClassCap]
    class_quotas: Sequence[ClassQuota]


class Framework(Record):
    """A framework (bộ tiêu chí): the tree of criteria that one decision issues, and how points are rounded.

    Attributes:
        title: its name.
        criteria: the first level of the tree, in the order of the decision.
        source: the decision; a text will do; criteria without a source of their own inherit it.
        level: the level that it is for, or None; one decision often has a table for each.
        total: what the maxima of the first level must sum to, without bonus and deduction; None presumes nothing.
        rounding: where points are rounded; nowhere unless said.
        not_applicable: what "không phát sinh, không được giao" earns where the rule does not say.
        not_due: what "chưa đến hạn" earns where the rule does not say.
        classes: the classes, pairs of a label and the results that earn it.
        class_caps: conditions that keep a body out of the upper classes.
        class_quotas: how many bodies may have a class.

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
    criteria: TupleField[Criterion] = Field()
    source: SourceField = default(None)
    level: LevelField = default(None)
    total: OptionalDecimalField = default(None)
    rounding: Rounding = Field(default=Rounding.NONE, json_schema_extra={"default": str(Rounding.NONE)})
    not_applicable: AbsencePolicy | None = None
    not_due: AbsencePolicy | None = None
    classes: TupleField[ResultClass] = default(())
    class_caps: TupleField[ClassCap] = default(())
    class_quotas: TupleField[ClassQuota] = default(())

    @model_validator(mode="after")
    def _keys_differ(self) -> "Framework":
        times = Counter(node.key for node in self.nodes())
        twice = [key for key, count in times.items() if count > 1]
        if twice:
            remedy = _(
                "hãy sửa mã của một trong hai tiêu chí; bảng dùng lại mã thì thêm cột level (1 là cấp trên cùng)"
            )
            raise InvalidInput(*(Fault(key, "twice", _("hai tiêu chí cùng mã"), key, remedy) for key in twice))
        return self

    @classmethod
    def from_table(cls, rows: Iterable[Mapping[str, Any]], **about: Unpack[FrameworkOptions]) -> Self:
        """The framework that a table says (đọc bảng tiêu chí), a row for each criterion.

        A row hangs under the nearest earlier row whose code is a prefix of its own by parts (II.1.1 under II.1,
        else II), or by its `level` where it has one. What each wording says is read; a leaf whose wording cannot be
        read stays in the tree, see `unread()`. Nothing of sums and rules is refused here: run `check()`.

        Args:
            rows: mappings with `code`, `title`, `max_points` and `wording` (None or "" on headings). They may have
                `level` (1 at the top), `role` ("bonus" or "deduction", for what hangs under it too), `step` and
                `direction` for the reader, and the fields of a criterion: `aggregation`, `weight`, `owner`,
                `verifier`, `evidence`, `indicator`, `source`. Other columns are not looked at.
            about: the other fields of the framework, as keywords.

        Raises:
            InvalidInput: a column is missing, a maximum is no number, two criteria have one key: all by row.

        >>> rows = [
        ...     dict(code="1", title="Thủ tục", max_points="6", wording=None),
        ...     dict(code="1.1", title="Đúng hạn", max_points="6", wording="Từ 95% trở lên: 6; dưới 95%: 0"),
        ... ]
        >>> Framework.from_table(rows, total=6).check()
        ()
        """
        return cls._of(criteria_of_rows(rows), **about)

    @classmethod
    def from_tree(cls, nodes: Iterable[Mapping[str, Any]], **about: Unpack[FrameworkOptions]) -> Self:
        """The framework that nested nodes say (đọc cây tiêu chí), as JSON has them.

        Args:
            nodes: mappings as in `from_table`, each with its `children`; `level` is not looked at.
            about: the other fields of the framework, as keywords.

        Raises:
            InvalidInput: as in `from_table`, by the places of the nodes: "2/1" is the first under the second.

        >>> part = {"code": "1.1", "title": "Kế hoạch", "max_points": 4, "wording": "Có: 4 điểm; không: 0 điểm"}
        >>> Framework.from_tree([{"code": "1", "title": "A", "max_points": None, "children": [part]}]).max_points
        Decimal('4')
        """
        return cls._of(criteria_of_nodes(nodes), **about)

    @classmethod
    def _of(cls, criteria: tuple[Criterion, ...], **fields: Any) -> Self:
        with FaultCollector():
            return cls(criteria=criteria, **fields)

    @property
    def version(self) -> Version:
        """The version (phiên bản): number and day of the decision, and the level."""
        return Version.of(self.source, self.level)

    @property
    def max_points(self) -> Decimal:
        """The maxima of the first level together (tổng điểm tối đa), without bonus and deduction."""
        counted = (top for top in self.criteria if top.role is None)
        return to_decimal(sum((Fraction(top.points_at_most) for top in counted), Fraction(0)))

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

    def of(self, key: str) -> Node:
        """One criterion in its place (tiêu chí theo khóa): its title, rule and wording, its source, its parts.

        The key is the one that sheets, results and explanations go by.

        Raises:
            UnknownKey: there is no such criterion; the message names the nearest keys.

        >>> rows = [dict(code="1", title="Kế hoạch", max_points="4", wording="Có: 4 điểm; không: 0 điểm")]
        >>> framework = Framework.from_table(rows, source="Quyết định 12/QĐ-UBND")
        >>> framework.of("1").criterion.title, str(framework.of("1").source)
        ('Kế hoạch', 'Quyết định 12/QĐ-UBND')
        """
        for node in self.nodes():
            if node.key == key:
                return node
        raise unknown_key(key, [node.key for node in self.nodes()])

    def model_dump_json(self, **options: Any) -> str:
        """The framework as JSON (ghi JSON), with pydantic's own options.

        Raises:
            InvalidInput: a criterion has a rule from outside this library, which no one could read back.
        """
        with FaultCollector() as gather:
            for node in self.nodes():
                rule = node.criterion.rule
                for stranger in () if rule is None else foreign_rules(rule):
                    gather.add(*foreign_rule_error(stranger, node.key).faults)
        return BaseModel.model_dump_json(self, **options)

    def check(self) -> tuple[Fault, ...]:
        """Everything that is unsound about the framework (kiểm tra), by key; () exactly when it is sound.

        Found are maxima of parts that do not make the maximum above them, a total that is not the stated one, a leaf
        whose wording could not be read, a leaf without a rule, a heading with one, a rule whose maximum is not the
        criterion's, a code that belongs elsewhere, a deduction that adds points, classes with a gap, and whatever the
        rules find in themselves.
        """
        return tuple(self._faults())

    def unread(self) -> dict[str, str]:
        """The leaves whose wording could not be read (chưa đọc được), key to reason; they are scored by hand."""
        unread = ((node.key, node.criterion.unread) for node in self.nodes())
        return {key: "; ".join(map(str, faults)) for key, faults in unread if faults}

    def unsourced(self) -> tuple[str, ...]:
        """The keys of the criteria that have no source, not even an inherited one (chưa có nguồn)."""
        return tuple(node.key for node in self.nodes() if node.source is None)

    def policy_for(self, absence: Absence) -> AbsencePolicy | None:
        """What the framework does with an absence where a rule does not say (cách xử lý chung); or None."""
        stated = {Absence.NOT_APPLICABLE: self.not_applicable, Absence.NOT_DUE: self.not_due}
        return stated.get(absence)

    def _repr_html_(self) -> str:
        return framework_table(self.title, self.source, self.roots()).html()

    def _faults(self) -> Iterator[Fault]:
        nodes = tuple(self.nodes())
        for node in nodes:
            for fault in criterion_faults(node.criterion):
                yield fault.under(node.key)
        yield from code_faults(nodes)
        yield from role_faults(nodes)
        if self.total is not None and self.max_points != self.total:
            yield sum_fault(self.total, self.max_points, _("tổng điểm tối đa khác tổng đã nêu"))
        yield from version_faults(self.level, self.source.issued_on if self.source else None)
        yield from class_faults(self.classes, self.class_caps, self.class_quotas, {node.key for node in nodes})
