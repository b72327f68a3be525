"""The criteria framework of one decision (bộ tiêu chí, bộ chỉ số)."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any, Self, TypedDict, TypeVar, Unpack

from pydantic import BaseModel, Field, model_validator

from cchc.documents import Body, GovernmentLevel, LevelField, Source, SourceField
from cchc.errors import Fault, FaultCollector, InvalidInput, pointer_parts
from cchc.exact import Number, to_decimal
from cchc.frameworks.aggregation import Aggregation
from cchc.frameworks.body_group import BodyGroup, GroupKeys, distinct_groups, group_keys, memberships
from cchc.frameworks.check import (
    code_faults,
    criterion_faults,
    group_faults,
    role_faults,
    sum_fault,
    unlisted_groups,
    version_faults,
    zeroing_faults,
)
from cchc.frameworks.criterion import Criterion
from cchc.frameworks.group_scope import GroupScope, scope_of
from cchc.frameworks.node import Node, nodes_of, pointers_of, repeated_keys, unknown_key
from cchc.frameworks.result_class import ClassCap, ClassQuota, ResultClass, class_faults
from cchc.frameworks.role import CriterionRole
from cchc.frameworks.tree_edit import Edit, edited_tree
from cchc.frameworks.version import FrameworkVersion
from cchc.indicators import Absence, Indicator
from cchc.messages import _
from cchc.models import Record, TupleField, default, without_default
from cchc.rules import AbsencePolicy, Rule, foreign_rule_error, foreign_rules
from cchc.values import Interval, OptionalDecimalField, Rounding
from cchc.viet import label_key

T = TypeVar("T")


class CriterionFields(TypedDict, total=False):
    """The fields of a criterion besides its rule and its parts (thông tin của tiêu chí), as keywords."""

    code: str
    key: str
    title: str
    max_points: Number | str | None
    min_points: Number | str | None
    aggregation: Aggregation
    weight: Number | str
    role: CriterionRole | None
    wording: str
    indicator: Indicator | None
    owner: Body | None
    verifier: Body | None
    evidence: Sequence[str]
    source: Source | str | None


class FrameworkOptions(TypedDict, total=False):
    """The fields of a framework besides its criteria (thông tin kèm theo), as keywords."""

    title: str
    source: Source | str | None
    level: GovernmentLevel | str | None
    groups: Sequence[BodyGroup]
    total: Number | str | None
    rounding: Rounding
    not_applicable: AbsencePolicy | None
    not_due: AbsencePolicy | None
    classes: Sequence[tuple[str, Interval | str]]
    class_caps: Sequence[ClassCap]
    class_quotas: Sequence[ClassQuota]


class Framework(Record):
    """A framework (bộ tiêu chí): the tree of criteria that one decision issues, and how points are rounded.

    Every criterion has a key (khóa), by which sheets, results and explanations name it:

    1. `Criterion.key`, if it is set.
    2. The code, if its parts (split at the dots) begin with all parts of the code of the heading and go on: "1.1"
       under "1" is `1.1`.
    3. Otherwise the key of the heading, "/" and the code: "2" under "II" is `II/2`, "a)" under "1.1" is `1.1/a`. On
       the first level the code alone.
    4. A blank code takes the slug of the title: `1/ho-so-dung-han`. If siblings have the same slug, the later ones
       take an ordinal (`-2`): see `unstable_keys`.

    An opening bracket and the punctuation at the end of a code are ignored, and a code without letter or digit ("-")
    is blank; "/" in a code is `~1` in the key, and "~" `~0`. A key depends on the criterion and the headings above it
    only: rows that are added, removed or reordered elsewhere do not change it. Reports print the code, not the key.

    Attributes:
        title: its name.
        criteria: the first level of the tree, in the order of the decision.
        source: the decision, also as text; criteria without a source of their own inherit it.
        level: the level of government that it is for, or None; one decision often has a table for each.
        groups: the groups of bodies that the decision names, with the maximum that it decrees for them. Groups that
            only criteria and rules name need not be listed.
        total: the required sum of the maxima of the first level, without bonus and deduction; `check()` reports a
            difference. None requires no sum.
        rounding: which points are rounded and to how many places; by default none.
        not_applicable: what "không phát sinh, không được giao" earns if the rule has no policy of its own; without
            either, scoring such a value is refused.
        not_due: what "chưa đến hạn" earns if the rule has no policy of its own.
        classes: the classes, pairs of a label and the results that earn it.
        class_caps: conditions that keep a body out of the upper classes.
        class_quotas: how many bodies may have a class.

    Raises:
        ValidationError: a field of the wrong kind, or two criteria with one key; `faults()` lists all of them.

    >>> from cchc.rules import Ladder
    >>> on_time = Ladder.of(("từ 95% trở lên", 6), ("dưới 95%", 0))
    >>> framework = Framework(title="Bộ tiêu chí", criteria=[Criterion(code="1", title="Đúng hạn", rule=on_time)])
    >>> framework.check(), framework.max_points
    ((), Decimal('6'))
    """

    __slots__ = ("_kept",)  # beside the fields: no part of JSON, pickles, copies and comparisons

    title: str = ""
    criteria: TupleField[Criterion] = Field()
    source: SourceField = default(None)
    level: LevelField = default(None)
    groups: TupleField[BodyGroup] = default(())
    total: OptionalDecimalField = default(None)
    rounding: Rounding = Field(default=Rounding.NONE, json_schema_extra=without_default)
    not_applicable: AbsencePolicy | None = None
    not_due: AbsencePolicy | None = None
    classes: TupleField[ResultClass] = default(())
    class_caps: TupleField[ClassCap] = default(())
    class_quotas: TupleField[ClassQuota] = default(())

    @model_validator(mode="after")
    def _refuse_repeated_keys(self) -> "Framework":
        nodes = list(self.nodes())
        if repeated := repeated_keys(nodes):
            remedy = _("hãy đặt khóa riêng cho một trong hai tiêu chí (key)")
            what, paths = _("hai tiêu chí cùng khóa"), pointers_of(self.roots())
            faults: list[Fault] = []
            for key, indices in repeated:
                read = " | ".join(_name(nodes[index].criterion) for index in indices)
                faults.append(Fault(paths[indices[1]], "twice", what, read, remedy, key))
            raise InvalidInput(*faults)
        return self

    @classmethod
    def from_table(
        cls, rows: Iterable[Mapping[str, Any] | Sequence[str | None]], **settings: Unpack[FrameworkOptions]
    ) -> Self:
        """Return the framework of a table (đọc bảng tiêu chí), as `parse_table` reads it.

        Levels are those of the column `level` if there is one; else they follow from the codes (1.1 is under 1) and
        from the kinds of numerals (A < I < 1 < 1.1 < a). Each wording is read to a rule; a leaf whose wording cannot
        be read stays in the tree, see `unread()`. Sums and rules are not checked here: call `check()`. `parse_table`
        shows what was assumed and what is no part of the criteria.

        Args:
            rows: the cells of each row as text, with a header as in `parse_table`; or mappings with `code`, `title`,
                `max_points` and `wording` (None or "" on headings). Mappings may have `level` (1 for the first), `role`
                ("bonus" or "deduction", inherited by the parts), `step` and `direction` for the reader, and the fields
                of a criterion: `key`, `aggregation`, `weight`, `owner`, `verifier`, `evidence`, `indicator`, `source`,
                `zeroes_parent`, `applies_to`, `except_for` (names of groups, with semicolons between them). Other
                columns are no part of the framework.
            **settings: the other fields of the framework, as keywords.

        Raises:
            InvalidInput: a column is missing, a maximum is no number, two criteria have one key, a cell belongs to no
                column; every fault has the number of its row.

        >>> rows = [
        ...     dict(code="1", title="Thủ tục", max_points="6", wording=None),
        ...     dict(code="1.1", title="Đúng hạn", max_points="6", wording="Từ 95% trở lên: 6; dưới 95%: 0"),
        ... ]
        >>> Framework.from_table(rows, total=6).check()
        ()
        """
        from cchc.frameworks.tables.table_parser import read_table  # the reader of wordings is only loaded to read

        contents = read_table(rows)
        if faults := contents.remarks.in_order()[2]:
            raise InvalidInput(*faults)
        if settings.get("total") is None and contents.total is not None:
            settings["total"] = contents.total
        return cls._of(contents.criteria, **settings)

    @classmethod
    def from_tree(cls, nodes: Iterable[Mapping[str, Any]], **settings: Unpack[FrameworkOptions]) -> Self:
        """Return the framework of nested nodes (đọc cây tiêu chí), as in JSON.

        Args:
            nodes: mappings as in `from_table`, each with its `children`; `level` is ignored.
            **settings: the other fields of the framework, as keywords.

        Raises:
            InvalidInput: as in `from_table`; every fault has the position of its node: "2/1" is the first node under
                the second.

        >>> part = {"code": "1.1", "title": "Kế hoạch", "max_points": 4, "wording": "Có: 4 điểm; không: 0 điểm"}
        >>> Framework.from_tree([{"code": "1", "title": "A", "max_points": None, "children": [part]}]).max_points
        Decimal('4')
        """
        from cchc.frameworks.tables.named_fields import criteria_of_nodes

        return cls._of(criteria_of_nodes(nodes), **settings)

    @classmethod
    def _of(cls, criteria: tuple[Criterion, ...], **fields: Any) -> Self:
        with FaultCollector():
            return cls(criteria=criteria, **fields)

    def with_options(self, **options: Unpack[FrameworkOptions]) -> Self:
        """Return the framework with other fields beside its criteria (sửa thông tin chung), checked like a new one.

        Args:
            **options: the fields that differ.

        Raises:
            InvalidInput: a field does not exist or is refused.

        >>> from cchc.rules import YesNo
        >>> plan = Criterion(code="1", title="Kế hoạch", rule=YesNo.of(("Có", 4), ("Không", 0)))
        >>> draft = Framework(criteria=[plan]).with_options(title="Dự thảo", total=4)
        >>> draft.title, draft.check()
        ('Dự thảo', ())
        """
        with FaultCollector():
            return self.model_copy(update=options)

    def with_rule(self, key: str, rule: Rule) -> Self:
        """Return the framework with another rule for one leaf (thay cách chấm điểm); its printed wording is dropped.

        Args:
            key: the key of the leaf.
            rule: its new rule.

        Raises:
            UnknownKey: there is no such criterion; the message names the nearest keys.
            InvalidInput: the key is that of a heading.

        >>> from cchc.rules import YesNo
        >>> plan = Criterion(code="1", title="Kế hoạch", rule=YesNo.of(("Có", 4), ("Không", 0)))
        >>> Framework(criteria=[plan]).with_rule("1", YesNo.of(("Có", 6), ("Không", 0))).max_points
        Decimal('6')
        """
        if self.node(key).children:
            what, remedy = _("tiêu chí có thành phần lại có quy tắc"), _("hãy chuyển quy tắc xuống tiêu chí thành phần")
            raise InvalidInput.of("heading_rule", what, key, remedy, path="/key", key=key)
        return self._with(key, {"rule": rule, "wording": "", "wording_faults": ()})

    def with_max_points(self, key: str, max_points: Number | str | None) -> Self:
        """Return the framework with another stated maximum for one criterion (thay điểm tối đa).

        Neither its rule nor the maxima of the headings above follow: `check()` reports what no longer fits.

        Args:
            key: the key of the criterion.
            max_points: its maximum; None if it is not stated.

        Raises:
            UnknownKey: there is no such criterion; the message names the nearest keys.
            InvalidInput: the maximum is refused.

        >>> from cchc.rules import YesNo
        >>> plan = Criterion(code="1", title="Kế hoạch", rule=YesNo.of(("Có", 4), ("Không", 0)))
        >>> for fault in Framework(criteria=[plan]).with_max_points("1", 5).check():
        ...     print(fault.code, fault.key)
        sum 1
        """
        return self._with(key, {"max_points": max_points})

    def with_fields(self, key: str, /, **fields: Unpack[CriterionFields]) -> Self:
        """Return the framework with other fields of one criterion (sửa tiêu chí).

        Keys follow from codes: with another code, or another title if there is no code, the criterion has another key.

        Args:
            key: the key of the criterion.
            **fields: the fields that differ; for its rule use `with_rule`.

        Raises:
            UnknownKey: there is no such criterion; the message names the nearest keys.
            InvalidInput: a field does not exist or is refused.

        >>> from cchc.rules import YesNo
        >>> plan = Criterion(code="1", title="Kế hoạch", rule=YesNo.of(("Có", 4), ("Không", 0)))
        >>> Framework(criteria=[plan]).with_fields("1", title="Kế hoạch năm").node("1").criterion.title
        'Kế hoạch năm'
        """
        return self._with(key, fields)

    def with_criterion(self, criterion: Criterion, *, under: str | None = None, before: str | None = None) -> Self:
        """Return the framework with one criterion more (bổ sung tiêu chí).

        Args:
            criterion: the new criterion.
            under: the key of its heading; None for the first level, or the heading of `before`.
            before: the key of the criterion that follows it; None if it is the last under its heading.

        Raises:
            UnknownKey: there is no such heading, or no such criterion under it; the message names the nearest keys.
            InvalidInput: another criterion has the key of the new one, or a leaf with a rule would get a part.

        >>> from cchc.rules import YesNo
        >>> plan = Criterion(code="1", title="Kế hoạch", rule=YesNo.of(("Có", 4), ("Không", 0)))
        >>> report = Criterion(code="2", title="Báo cáo", rule=YesNo.of(("Có", 1), ("Không", 0)))
        >>> [node.key for node in Framework(criteria=[report]).with_criterion(plan, before="2").nodes()]
        ['1', '2']
        """
        if before is not None:
            siblings = self.nodes() if under is None else self.node(under).children
            if before not in (keys := [node.key for node in siblings]):
                raise unknown_key(before, keys)
            return self._edited(before, lambda following: (criterion, following))
        if under is None:
            return self._checked((*self.criteria, criterion))
        heading = self.node(under).criterion
        if heading.rule is not None:
            what, remedy = _("tiêu chí có thành phần lại có quy tắc"), _("hãy chuyển quy tắc xuống tiêu chí thành phần")
            raise InvalidInput.of("heading_rule", what, under, remedy, path="/under", key=under)
        return self._with(under, {"children": (*heading.children, criterion)})

    def without(self, key: str) -> Self:
        """Return the framework without a criterion and its parts (bỏ tiêu chí).

        Args:
            key: the key of the criterion.

        Raises:
            UnknownKey: there is no such criterion; the message names the nearest keys.

        >>> from cchc.rules import YesNo
        >>> plan = Criterion(code="1", title="Kế hoạch", rule=YesNo.of(("Có", 4), ("Không", 0)))
        >>> Framework(criteria=[plan]).without("1").criteria
        ()
        """
        self.node(key)
        return self._edited(key, lambda _gone: ())

    def _with(self, key: str, fields: Mapping[str, object]) -> Self:
        """Return the framework with these fields of one criterion; faults are addressed in this framework."""
        before = self.node(key).criterion
        changed = before
        with FaultCollector() as collector, collector.at(*self._paths()[key], key=key):
            changed = before.model_copy(update=fields)
        return self._edited(key, lambda _before: (changed,))

    def _edited(self, key: str, edit: Edit) -> Self:
        return self._checked(edited_tree(self.roots(), key, edit))

    def _checked(self, criteria: tuple[Criterion, ...]) -> Self:
        with FaultCollector():
            return self.model_copy(update={"criteria": criteria})

    @property
    def version(self) -> FrameworkVersion:
        """The version (phiên bản): number and day of the decision, and the level."""
        return FrameworkVersion.of(self.source, self.level)

    def __repr__(self) -> str:
        """The title, the number of leaves and the maximum: the whole tree would fill pages of a failure message."""
        leaves = sum(not node.children for node in self.nodes())
        return f"<{type(self).__name__} {self.title!r}: {leaves} leaves, {self.max_points} points>"

    @property
    def max_points(self) -> Decimal:
        """The sum of the maxima of the first level (tổng điểm tối đa), without bonus and deduction."""
        return to_decimal(self.exact_max)

    @property
    def exact_max(self) -> Fraction:
        """The sum of the maxima of the first level as a fraction (tổng điểm tối đa đúng).

        If criteria apply to some groups of bodies only, it is the maximum of the bodies that can have most: those of
        one group, or of none. `for_groups` gives that of a body.
        """
        if names := distinct_groups(name for top in self.criteria for name in top.group_names()):
            return max(map(self.exact_max_in, memberships(names)))
        return sum((top.effective_exact_max for top in self.criteria if top.role is None), Fraction(0))

    def exact_max_in(self, keys: GroupKeys) -> Fraction:
        """Return the maximum for bodies in certain groups (điểm tối đa của nhóm), from the criteria that apply to them.

        Args:
            keys: the groups, as they are compared.
        """
        return sum((top.exact_max_in(keys) or Fraction(0) for top in self.criteria if top.role is None), Fraction(0))

    @property
    def group_names(self) -> tuple[str, ...]:
        """The groups of bodies that it lists, and those that criteria and rules name (các nhóm đơn vị), each once."""
        used = (name for top in self.criteria for name in top.group_names())
        return distinct_groups((*(group.name for group in self.groups), *used))

    @property
    def depends_on_groups(self) -> bool:
        """True if criteria, rules or the maximum differ by groups of bodies (phụ thuộc nhóm đơn vị)."""
        decreed = any(group.max_points is not None for group in self.groups)
        return decreed or any(top.group_names() for top in self.criteria)

    def scope(self, groups: Iterable[str]) -> GroupScope:
        """Return what applies to the bodies in certain groups (phạm vi áp dụng), with the keys that criteria have here.

        Args:
            groups: the names of all groups that the bodies are in.

        Raises:
            InvalidInput: as in `for_groups`.
        """
        names = [*groups]
        known = self.group_names
        with FaultCollector() as collector:
            for name in names if known else ():
                with collector.at("groups", place=""):
                    if label_key(name) not in group_keys(known):
                        remedy = _("các nhóm của bộ tiêu chí: {groups}", groups=", ".join(known))
                        raise InvalidInput.of("unknown_group", _("bộ tiêu chí không có nhóm đơn vị này"), name, remedy)
        return scope_of(self.roots(), group_keys(names))

    def group_with_maximum(self, groups: Iterable[str]) -> BodyGroup | None:
        """Return the one of these groups for which the decision gives the maximum (nhóm có điểm tối đa quy định).

        Args:
            groups: the names of all groups that a body is in.

        Raises:
            InvalidInput: there are two such groups.
        """
        keys = group_keys(groups)
        found = [group for group in self.groups if group.max_points is not None and label_key(group.name) in keys]
        if len(found) > 1:
            what = _("đơn vị thuộc hai nhóm có điểm tối đa quy định riêng")
            read, remedy = ", ".join(group.name for group in found), _("hãy ghi trên phiếu một nhóm trong số đó")
            raise InvalidInput.of("two_groups", what, read, remedy, path="/groups")
        return found[0] if found else None

    def for_groups(self, groups: Iterable[str]) -> Self:
        """Return the framework as it applies to the bodies in certain groups (bộ tiêu chí của nhóm đơn vị).

        Criteria that do not apply are left out, and rules by groups are those of these groups; keys stay. `total` is
        the maximum that the decision gives the group, so that `check()` compares it.

        Args:
            groups: the names of all groups that the bodies are in; () if they are in none.

        Raises:
            InvalidInput: a group that the framework does not know; of a rule by groups, or of the groups with a decreed
                maximum, the bodies are in two, or in none if there is no rule for other bodies.

        >>> from cchc.rules import YesNo
        >>> plan = YesNo.of(("Có", 4), ("Không", 0))
        >>> one, other = Criterion(code="1", title="A", rule=plan), Criterion(code="2", title="B", rule=plan)
        >>> other = other.model_copy(update={"except_for": ["đơn vị không có thủ tục hành chính"]})
        >>> framework = Framework(criteria=[one, other])
        >>> framework.max_points, framework.for_groups(["Đơn vị không có thủ tục hành chính"]).max_points
        (Decimal('8'), Decimal('4'))
        """
        names = [*groups]
        scope, decreed = self.scope(names), self.group_with_maximum(names)
        total = self.total if decreed is None else decreed.max_points
        if decreed is None and scope.left_out:
            total = None
        return self.model_copy(update={"criteria": scope.criteria(), "groups": (), "total": total})

    def cached(self, make: Callable[[Self], T]) -> T:
        """Return `make(self)`, cached on this object for the last `make` (giữ kèm).

        The result is not part of JSON, pickles, copies or equality. Two threads that call it at once may both compute
        it.

        Args:
            make: makes something of a framework.

        >>> framework = Framework(title="Bộ tiêu chí", criteria=())
        >>> framework.cached(list) is framework.cached(list)
        True
        """
        kept: tuple[object, T] | None = getattr(self, "_kept", None)
        if kept is None or kept[0] is not make:
            kept = make, make(self)
            object.__setattr__(self, "_kept", kept)
        return kept[1]

    def roots(self) -> tuple[Node, ...]:
        """Return the first level of the tree as nodes (các nút gốc), with keys and inherited sources."""
        return nodes_of(self.criteria, self.source)

    def nodes(self) -> Iterator[Node]:
        """Yield every criterion as a node (các nút), in the order of the decision.

        >>> from cchc.rules import YesNo
        >>> plan = YesNo.of(("Có", 1), ("Không", 0))
        >>> parts = [Criterion(code="1.1", title="Kế hoạch", rule=plan)]
        >>> [node.key for node in Framework(criteria=[Criterion(code="1", title="A", children=parts)]).nodes()]
        ['1', '1.1']
        """
        for root in self.roots():
            yield from root.walk()

    def node(self, key: str) -> Node:
        """Return the node of a criterion (tiêu chí theo khóa): the criterion, its inherited source and its parts.

        Args:
            key: the key, as in sheets, results and explanations.

        Raises:
            UnknownKey: there is no such criterion; the message names the nearest keys.

        >>> rows = [dict(code="1", title="Kế hoạch", max_points="4", wording="Có: 4 điểm; không: 0 điểm")]
        >>> framework = Framework.from_table(rows, source="Quyết định 12/QĐ-UBND")
        >>> framework.node("1").criterion.title, str(framework.node("1").source)
        ('Kế hoạch', 'Quyết định 12/QĐ-UBND')
        """
        for node in self.nodes():
            if node.key == key:
                return node
        raise unknown_key(key, [node.key for node in self.nodes()])

    def model_dump_json(self, **options: Any) -> str:
        """Return the framework as JSON (ghi JSON).

        Args:
            options: the options of pydantic's method of this name.

        Raises:
            InvalidInput: a criterion has a rule from outside this library, which could not be read back.
        """
        paths = self._paths()
        with FaultCollector() as collector:
            for node in self.nodes():
                rule = node.criterion.rule
                for foreign in () if rule is None else foreign_rules(rule):
                    faults = foreign_rule_error(foreign).faults
                    collector.add(*(fault.under(*paths[node.key], "rule", key=node.key) for fault in faults))
        return BaseModel.model_dump_json(self, **options)

    def check(self) -> tuple[Fault, ...]:
        """Return everything that is unsound about the framework (kiểm tra), by key; () if it is sound.

        These are faults: the maxima of parts differ from the maximum of their heading, or those of the first level
        from the stated total; a leaf has no rule, or a wording that could not be read; a heading has a rule; the
        maximum of a rule differs from that of its criterion; a code belongs under another heading; a deduction adds
        points; the classes have a gap or an overlap; a group of bodies is listed twice or not at all, or the maximum
        decreed for it is not that of the criteria that apply; a criterion cannot take the points of a heading as it
        should; and the faults that rules find in themselves. Unstable
        keys are not faults.
        """
        return tuple(self._faults())

    def unread(self) -> dict[str, str]:
        """Return the leaves whose wording could not be read (chưa đọc được), key to reason; they are scored by hand."""
        unread = ((node.key, node.criterion.wording_faults) for node in self.nodes())
        return {key: "; ".join(map(str, faults)) for key, faults in unread if faults}

    def unsourced(self) -> tuple[str, ...]:
        """Return the keys of the criteria that have no source of their own and inherit none (chưa có nguồn)."""
        return tuple(node.key for node in self.nodes() if node.source is None)

    def unstable_keys(self) -> tuple[str, ...]:
        """Return the keys that depend on the order of rows (khóa chưa ổn định): set `Criterion.key` to make them last.

        They belong to siblings that have no code and the same title, and to the criteria whose keys begin with theirs.

        >>> from cchc.rules import YesNo
        >>> plan = Criterion(title="Có kế hoạch", rule=YesNo.of(("Có", 1), ("Không", 0)))
        >>> framework = Framework(criteria=[Criterion(code="1", title="A", children=[plan, plan])])
        >>> [node.key for node in framework.nodes()]
        ['1', '1/co-ke-hoach', '1/co-ke-hoach-2']
        >>> framework.unstable_keys()
        ('1/co-ke-hoach', '1/co-ke-hoach-2')
        """
        return tuple(node.key for node in self.nodes() if not node.is_stable)

    def policy_for(self, absence: Absence) -> AbsencePolicy | None:
        """Return the policy for an absence for which a rule states none (cách xử lý chung); None if none is stated."""
        stated = {Absence.NOT_APPLICABLE: self.not_applicable, Absence.NOT_DUE: self.not_due}
        return stated.get(absence)

    def _repr_html_(self) -> str:
        from cchc.frameworks.framework_table import framework_table

        return framework_table(self.title, self.source, self.roots()).html()

    def _faults(self) -> Iterator[Fault]:
        nodes = tuple(self.nodes())
        paths = self._paths()
        for node in nodes:
            for fault in criterion_faults(node.criterion):
                yield fault.under(*paths[node.key], key=node.key)
        of_tree = (*code_faults(nodes), *role_faults(nodes), *zeroing_faults(nodes))
        for fault in (*of_tree, *unlisted_groups(self.groups, nodes)):
            yield fault.under(*paths[fault.key], place="")
        if self.total is not None and self.max_points != self.total:
            what = _("tổng điểm tối đa khác tổng đã nêu")
            yield replace(sum_fault(self.total, self.max_points, what, "/total"), place="")
        yield from group_faults(self.groups, [self.exact_max_in(group_keys([group.name])) for group in self.groups])
        yield from version_faults(self.level, self.source.issued_on if self.source else None)
        yield from class_faults(self.classes, self.class_caps, self.class_quotas, {node.key for node in nodes})

    def _paths(self) -> dict[str, tuple[str, ...]]:
        """Return, by key, the names and indices that lead to each criterion in the JSON of the framework."""
        keys = (node.key for node in self.nodes())
        return dict(zip(keys, map(pointer_parts, pointers_of(self.roots())), strict=True))


def _name(criterion: Criterion) -> str:
    return f"{criterion.code} {criterion.title}".strip()
