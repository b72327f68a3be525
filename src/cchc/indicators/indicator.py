"""What is watched (chỉ số, chỉ tiêu theo dõi): a name, a unit, and which way is better."""

from cchc.documents import Body, Source
from cchc.indicators.direction import Direction
from cchc.values.record import Record


class Indicator(Record):
    """An indicator (chỉ số): what observations measure, period by period.

    Attributes:
        code: its code as printed, or "".
        name: what is measured.
        unit: the unit of its figures, "%", "hồ sơ"; "" where there is none.
        direction: which way is better; None where nobody said.
        owner: the body that answers for it, or None.
        source: where it is laid down, or None.

    >>> Indicator(name="Tỷ lệ hồ sơ đúng hạn", unit="%", direction="up").direction
    <Direction.UP: 'up'>
    """

    code: str = ""
    name: str
    unit: str = ""
    direction: Direction | None = None
    owner: Body | None = None
    source: Source | None = None
