"""The faults of pieces (lỗi của các đoạn): gaps, overlaps, pieces out of reach, points that turn back."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from cchc.errors import Fault
from cchc.indicators import Direction
from cchc.messages import Message, _
from cchc.rules.pieces.piece import Piece
from cchc.values import Interval, gaps, overlaps


def piece_faults(pieces: Sequence[Piece], domain: Interval, direction: Direction | None = None) -> Iterator[Fault]:
    """Yield the faults of pieces over a domain: gaps, overlaps, pieces out of reach, better values that earn less."""
    for gap in gaps([piece.interval for piece in pieces], domain):
        remedy = _("hãy thêm mức cho khoảng này, hoặc nối liền hai mức bên cạnh bằng “đến dưới”")
        yield Fault("", "gap", _("giá trị không thuộc mức nào"), str(gap), remedy)
    for first, second, shared in overlaps([piece.interval for piece in pieces]):
        read = f"{pieces[first].text} | {pieces[second].text}"
        remedy = _("hãy viết “đến dưới” ở một trong hai mức; phần chung: {shared}", shared=str(shared))
        yield Fault("", "overlap", _("hai mức cùng nhận một giá trị"), read, remedy)
    for piece in pieces:
        if piece.within(domain) is None:
            yield unreachable(piece, _("giá trị chỉ thuộc khoảng: {domain}", domain=str(domain)))
    yield from _turns(pieces, direction)


def unreachable(piece: Piece, remedy: Message) -> Fault:
    """Return the fault of a piece that holds no value that can occur."""
    return Fault("", "unreachable", _("không giá trị nào đạt mức này"), piece.text, remedy)


def _turns(pieces: Sequence[Piece], stated: Direction | None) -> Iterator[Fault]:
    """Yield the pieces where points go against the direction; unless stated, it is that of the first change."""
    ordered = sorted(pieces, key=lambda piece: piece.interval.low_cut)
    direction = stated.sign if stated else 0
    reached: Fraction | None = None
    for piece in ordered:
        low, high = piece.extremes
        within = (piece.slope > 0) - (piece.slope < 0)
        across = 0 if reached is None or low is None else (low > reached) - (low < reached)
        for turn in (across, within):
            if turn * direction < 0:
                remedy = _("hãy xem lại điểm của mức này và các mức bên cạnh")
                yield Fault("", "order", _turned(stated), piece.text, remedy)
                break
            direction = direction or turn
        reached = high


def _turned(stated: Direction | None) -> Message:
    if stated is None:
        return _("điểm lúc tăng lúc giảm theo giá trị")
    return _("kết quả cao hơn nhưng điểm thấp hơn ({direction})", direction=stated.label)
