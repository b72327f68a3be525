"""The laws by name (các luật), and the failure that states which law does not hold, for what value."""

from decimal import Decimal
from fractions import Fraction
from typing import Self

from cchc.errors import Fault
from cchc.messages import LabelledEnum, Message, _
from cchc.rules import Outcome
from cchc.strategies._shown import shown
from cchc.viet import FormattedNumber, format_number


class Law(LabelledEnum):
    """A law (luật) of rules, frameworks or reading.

    Attributes:
        label: its short name.
        sentence: what must hold.
    """

    sentence: Message

    def __new__(cls, code: str, label: Message, sentence: Message) -> Self:
        """Return a law from its code, its name and what must hold."""
        member = object.__new__(cls)  # an enumeration puts its own `__new__` in the place of ours
        member._value_ = code
        member.label = label
        member.sentence = sentence
        return member

    PROTOCOL = "protocol", _("giao thức"), _("có đủ các thành phần của giao thức Rule, đúng kiểu")
    SOUND = "sound", _("không lỗi"), _("check() không nêu lỗi nào")
    TOTAL = "total", _("chấm được"), _("mọi giá trị thuộc loại đã nêu đều chấm được")
    REFUSAL = "refusal", _("từ chối"), _("giá trị thuộc loại khác bị từ chối (InvalidInput)")
    AGAIN = "again", _("chấm lại"), _("chấm lại được đúng kết quả cũ")
    CONTEXT = "context", _("ngữ cảnh"), _("kết quả không phụ thuộc ngữ cảnh decimal của nơi gọi")
    STATE = "state", _("trạng thái"), _("có điểm khi và chỉ khi đã chấm")
    EXACT = "exact", _("điểm đúng"), _("điểm là Decimal, khớp với phân số đúng")
    BOUNDS = "bounds", _("giới hạn điểm"), _("điểm không vượt mức thấp nhất và mức cao nhất đã nêu")
    ATTAINED = "attained", _("đạt tới"), _("có số liệu được đúng mức cao nhất, mức thấp nhất đã nêu")
    SAME_VALUE = "same value", _("cùng giá trị"), _("cùng một giá trị thì cùng số điểm, dù viết cách nào")
    ONE_WAY = "one way", _("một chiều"), _("điểm chỉ tăng hoặc chỉ giảm, theo hướng đã nêu")
    COHORT = "cohort", _("thứ tự đơn vị"), _("thứ tự các đơn vị không làm đổi điểm")
    ABSENCE = "absence", _("thiếu số liệu"), _("thiếu số liệu thì không được hơn điểm tối đa")
    REASON = "reason", _("lý do"), _("lý do cộng lại đúng bằng điểm và có lời diễn giải")
    JSON = "json", _("JSON"), _("đọc lại từ JSON thì không đổi")
    WORDING = "wording", _("lời văn"), _("đọc lại từ lời văn thì không đổi")
    HASH = "hash", _("mã băm"), _("bằng nhau thì có cùng mã băm")
    SUMS = "sums", _("tổng hợp"), _("điểm của mỗi tiêu chí là điểm các thành phần tổng hợp lại")
    ORDER = "order", _("thứ tự tiêu chí"), _("thứ tự các tiêu chí cùng cấp không làm đổi điểm")
    POLICIES = "policies", _("các cách xử lý"), _("khi không thiếu số liệu thì mọi cách xử lý cho cùng kết quả")
    FULL = "full", _("đủ điểm"), _("phiếu tốt nhất được đúng điểm tối đa")
    BETTER = "better", _("tốt lên"), _("một tiêu chí tốt lên thì tổng điểm không giảm")
    EXPLAINED = "explained", _("diễn giải"), _("điểm chấm được đúng bằng điểm trong lời diễn giải")
    HISTORY = "history", _("lịch sử"), _("không lượt ghi nào bị mất hoặc bị thay đổi")
    LOCKS = (
        "locks",
        _("khóa cột"),
        _("cột chỉ ghi được khi đang mở, hoặc ghi muộn kèm lý do, và không bao giờ sau khi công bố"),
    )
    STAGES = "stages", _("giai đoạn"), _("giai đoạn chỉ đi tới, theo thứ tự")
    SPANS = "spans", _("từng đoạn"), _("mỗi chữ của lời văn thuộc đúng một đoạn")
    NUMBER = "number", _("đổi số"), _("đổi một số thì quy tắc đổi")
    APPEND = "append", _("viết thêm"), _("viết thêm vào cuối thì quy tắc đổi, hoặc lời văn bị từ chối")
    INSERT = "insert", _("thêm “không”"), _("thêm “không” trước một chữ thì quy tắc đổi, hoặc lời văn bị từ chối")
    DELETE = "delete", _("bỏ chữ"), _("bỏ “không”, “chưa”, “dưới”, “trên” thì quy tắc đổi, hoặc lời văn bị từ chối")
    TAKE_OFF = "take-off", _("trừ điểm"), _("nhiều trường hợp bị trừ hơn thì điểm không cao hơn")
    SPELLING = "spelling", _("cách viết"), _("khoảng trắng, gạch ngang, dấu nháy, dạng Unicode không làm đổi quy tắc")
    COLUMNS = "columns", _("cột điểm"), _("cột để trống thì lấy theo cột trước; điểm khảo sát giữ nguyên")


MAX_FAILURE = 400
"""The most characters of a failure."""


def check(
    law: Law,
    *details: object,
    holds: bool,
    value: object = None,
    outcome: Outcome | None = None,
) -> None:
    """Raise AssertionError unless a law holds (kiểm chứng); -O does not remove it.

    Args:
        law: the law.
        *details: what else helps to see why: faults, messages, any other object.
        holds: True if it holds.
        value: the value that was scored, if there is one.
        outcome: the outcome, if there is one.
    """
    if not holds:
        raise broken(law, *details, value=value, outcome=outcome)


def broken(
    law: Law, *details: object, value: object = None, outcome: Outcome | None = None, again: str = ""
) -> AssertionError:
    """Return the failure of a law (luật không đúng), in the language of the context.

    Args:
        law: the law.
        *details: what else helps to see why: faults, messages, any other object.
        value: the value that was scored, if there is one.
        outcome: the outcome, if there is one.
        again: a line of source code that fails for the same reason, to paste into a test.
    """
    clauses: list[object] = [_("luật “{law}” không đúng: {sentence}", law=law.label, sentence=law.sentence)]
    if value is not None:
        clauses.append(_("số liệu: {value}", value=shown(value)))
    if outcome is not None:
        points = "-" if outcome.exact is None else FormattedNumber(format_number(outcome.exact))
        clauses.append(_("kết quả: {points} điểm ({state})", points=points, state=outcome.state.label))
    text = "; ".join(map(_as_text, (*clauses, *details)))
    room = MAX_FAILURE - len(again) - 1 if again else MAX_FAILURE
    text = text if len(text) <= room else f"{text[: room - 1]}…"
    return AssertionError(f"{text}\n{again}" if again else text)


def _as_text(detail: object) -> str:
    if isinstance(detail, Fault):
        return str(detail.translated())
    return shown(detail) if isinstance(detail, Message | Decimal | Fraction) else str(detail)
