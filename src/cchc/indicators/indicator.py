"""Indicators (chỉ số, chỉ tiêu theo dõi): a name, a unit, a frequency, and the direction that is better."""

from collections.abc import Iterable, Iterator

from cchc.documents import Body, SourceField
from cchc.errors import Fault, pointer
from cchc.indicators.direction import Direction
from cchc.indicators.frequency import Frequency
from cchc.indicators.observation import Observation, Unit
from cchc.messages import _
from cchc.models import Record, default


class Indicator(Record):
    """An indicator (chỉ số): what observations measure, period by period.

    Attributes:
        code: its code as printed, or "".
        name: what is measured.
        unit: the unit of its figures, "%", "hồ sơ"; "" if there is none.
        direction: the direction that is better; None if not stated.
        owner: the body responsible for it, or None.
        source: the document that defines it, or None.
        frequency: how often it is observed; None if not stated.
        method: how it is calculated (cách tính), in words; "" if not stated.

    >>> indicator = Indicator(name="Tỷ lệ hồ sơ đúng hạn", unit="%", direction="up", frequency="quarter")
    >>> indicator.direction, str(indicator.frequency)
    (<Direction.UP: 'up'>, 'hằng quý')
    """

    code: str = ""
    name: str
    unit: Unit = ""
    direction: Direction | None = None
    owner: Body | None = None
    source: SourceField = default(None)
    frequency: Frequency | None = None
    method: str = ""

    def check(self, observations: Iterable[Observation]) -> tuple[Fault, ...]:
        """Return the faults of observations of the indicator (kiểm tra số liệu): another unit, or another frequency.

        An observation without a unit has that of the indicator.

        >>> posts = Indicator(name="Biên chế", unit="người", frequency="year")
        >>> for fault in posts.check([Observation(value=9, period="quý I/2026", unit="hồ sơ")]):
        ...     print(fault)
        quý I/2026: đơn vị không phải của chỉ số: “hồ sơ”; hãy dùng người
        quý I/2026: kỳ không đúng định kỳ của chỉ số: “quý I/2026”; hãy dùng kỳ hằng năm
        """
        return tuple(
            fault for place, observation in enumerate(observations) for fault in self._faults(place, observation)
        )

    def _faults(self, place: int, observation: Observation) -> Iterator[Fault]:
        period = str(observation.period)
        if observation.unit not in ("", self.unit):
            remedy = _("hãy dùng {unit}", unit=self.unit or "“”")
            what, path = _("đơn vị không phải của chỉ số"), pointer(place, "unit")
            yield Fault(path, "unit", what, observation.unit, remedy, place=period)
        if self.frequency is not None and observation.period.kind != self.frequency.value:
            remedy = _("hãy dùng kỳ {frequency}", frequency=self.frequency.label)
            what, path = _("kỳ không đúng định kỳ của chỉ số"), pointer(place, "period")
            yield Fault(path, "frequency", what, period, remedy, place=period)
