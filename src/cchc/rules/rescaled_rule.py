"""Rules that differ only in their maximum (quy tắc chỉ đổi thang điểm)."""

from dataclasses import fields, replace
from decimal import Decimal
from fractions import Fraction

from cchc.rules.families.builtin_rule import BuiltinRule
from cchc.rules.option import Option
from cchc.rules.option_table import OptionTable
from cchc.rules.pieces.piece_table import PieceTable
from cchc.rules.rule import Rule


def has_same_shares(old: Rule, new: Rule) -> bool:
    """Return True if every value earns the same share of the maximum by both rules (cùng tỷ lệ điểm).

    Equal rules do. Two rules of one kind do if all their points differ by the same factor. Rules with other rules
    inside, and those of other libraries, are not looked into: if they differ, they count as different.
    """
    if old == new:
        return True
    if not isinstance(old, BuiltinRule) or not isinstance(new, BuiltinRule) or _terms(old) != _terms(new):
        return False
    if old.inner_rules or old.max_points <= 0 or new.max_points <= 0:
        return False
    factor = Fraction(new.max_points) / Fraction(old.max_points)
    if old.piece_table is None and old.option_table is None:
        return _are_scaled_numbers(old, new, factor)
    pieces_scaled = _are_scaled_pieces(old.piece_table, new.piece_table, factor)
    return pieces_scaled and _are_scaled_options(old.option_table, new.option_table, factor)


def _terms(rule: BuiltinRule) -> tuple[object, ...]:
    """Return the kind and the fields that contain no points: which values are accepted, what an absence earns."""
    values = (getattr(rule, field.name) for field in fields(rule) if field.init and field.compare)
    return (type(rule), *(value for value in values if not isinstance(value, Decimal | tuple | Option)))


def _are_scaled_numbers(old: BuiltinRule, new: BuiltinRule, factor: Fraction) -> bool:
    """Return True if every field with points differs by the factor: for rules without a table, as those of cohorts.

    Parts that hold points of their own, such as penalties, must be equal.
    """
    parts = [field.name for field in fields(old) if field.compare and isinstance(getattr(old, field.name), tuple)]
    if any(getattr(old, name) != getattr(new, name) for name in parts):
        return False
    names = [field.name for field in fields(old) if field.init and isinstance(getattr(old, field.name), Decimal)]
    return all(Fraction(getattr(old, name)) * factor == Fraction(getattr(new, name)) for name in names)


def _are_scaled_pieces(old: PieceTable | None, new: PieceTable | None, factor: Fraction) -> bool:
    if old is None or new is None:
        return old is new
    if old.rounding is not None or new.rounding is not None:
        return False
    scaled = (replace(piece, slope=piece.slope * factor, constant=piece.constant * factor) for piece in old.pieces)
    return replace(old, pieces=tuple(scaled)) == new


def _are_scaled_options(old: OptionTable | None, new: OptionTable | None, factor: Fraction) -> bool:
    if old is None or new is None:
        return old is new
    scaled = {option.key: Fraction(option.points) * factor for option in old.options}
    return scaled == {option.key: Fraction(option.points) for option in new.options}
