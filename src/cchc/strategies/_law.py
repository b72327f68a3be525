"""The laws by name (các luật), and the failure that states which law does not hold, for what value."""

from cchc.errors import Fault
from cchc.messages import LabelledEnum, Message, _
from cchc.rules import Outcome
from cchc.viet import FormattedNumber, format_number


class Law(LabelledEnum):
    """A law (luật) of rules, frameworks or reading: its value is its short name, its sentence states what must hold."""

    PROTOCOL = "protocol", _("có đủ các thành phần của giao thức Rule, đúng kiểu")
    SOUND = "sound", _("check() không nêu lỗi nào")
    TOTAL = "total", _("mọi giá trị thuộc loại đã nêu đều chấm được")
    REFUSAL = "refusal", _("giá trị thuộc loại khác bị từ chối (InvalidInput)")
    AGAIN = "again", _("chấm lại được đúng kết quả cũ")
    CONTEXT = "context", _("kết quả không phụ thuộc ngữ cảnh decimal của nơi gọi")
    STATE = "state", _("có điểm khi và chỉ khi đã chấm")
    EXACT = "exact", _("điểm là Decimal, khớp với phân số đúng")
    BOUNDS = "bounds", _("điểm không vượt mức thấp nhất và mức cao nhất đã nêu")
    ONE_WAY = "one way", _("điểm chỉ tăng hoặc chỉ giảm, theo hướng đã nêu")
    COHORT = "cohort", _("thứ tự các đơn vị không làm đổi điểm")
    ABSENCE = "absence", _("thiếu số liệu thì không được hơn điểm tối đa")
    REASON = "reason", _("lý do cộng lại đúng bằng điểm và có lời diễn giải")
    JSON = "json", _("đọc lại từ JSON thì không đổi")
    WORDING = "wording", _("đọc lại từ lời văn thì không đổi")
    HASH = "hash", _("bằng nhau thì có cùng mã băm")
    SUMS = "sums", _("điểm của mỗi tiêu chí là điểm các thành phần tổng hợp lại")
    ORDER = "order", _("thứ tự các tiêu chí cùng cấp không làm đổi điểm")
    POLICIES = "policies", _("khi không thiếu số liệu thì mọi cách xử lý cho cùng kết quả")
    FULL = "full", _("phiếu tốt nhất được đúng điểm tối đa")
    BETTER = "better", _("một tiêu chí tốt lên thì tổng điểm không giảm")
    EXPLAINED = "explained", _("điểm chấm được đúng bằng điểm trong lời diễn giải")
    HISTORY = "history", _("không lượt ghi nào bị mất hoặc bị thay đổi")
    LOCKS = "locks", _("cột chỉ ghi được khi đang mở, hoặc ghi muộn kèm lý do, và không bao giờ sau khi công bố")
    STAGES = "stages", _("giai đoạn chỉ đi tới, theo thứ tự")
    SPANS = "spans", _("mỗi chữ của lời văn thuộc đúng một đoạn")
    NUMBER = "number", _("đổi một số thì quy tắc đổi")
    APPEND = "append", _("viết thêm vào cuối thì quy tắc đổi, hoặc lời văn bị từ chối")
    INSERT = "insert", _("thêm “không” trước một chữ thì quy tắc đổi, hoặc lời văn bị từ chối")
    DELETE = "delete", _("bỏ “không”, “chưa”, “dưới”, “trên” thì quy tắc đổi, hoặc lời văn bị từ chối")
    TAKE_OFF = "take-off", _("nhiều trường hợp bị trừ hơn thì điểm không cao hơn")
    SPELLING = "spelling", _("khoảng trắng, gạch ngang, dấu nháy, dạng Unicode không làm đổi quy tắc")
    COLUMNS = "columns", _("cột để trống thì lấy theo cột trước; điểm khảo sát giữ nguyên")


def check(law: Law, *details: object, holds: bool, value: object = None, outcome: Outcome | None = None) -> None:
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


def broken(law: Law, *details: object, value: object = None, outcome: Outcome | None = None) -> AssertionError:
    """Return the failure of a law (luật không đúng), in the language of the context.

    Args:
        law: the law.
        *details: what else helps to see why: faults, messages, any other object.
        value: the value that was scored, if there is one.
        outcome: the outcome, if there is one.
    """
    clauses: list[object] = [_("luật “{law}” không đúng: {sentence}", law=law.value, sentence=law.label)]
    if value is not None:
        clauses.append(_("số liệu: {value}", value=repr(value)))
    if outcome is not None:
        points = "-" if outcome.exact is None else FormattedNumber(format_number(outcome.exact))
        clauses.append(_("kết quả: {points} điểm ({state})", points=points, state=outcome.state.name))
    return AssertionError("; ".join(map(_as_text, (*clauses, *details))))


def _as_text(detail: object) -> str:
    if isinstance(detail, Message):
        return detail.in_language()
    return str(detail.translated() if isinstance(detail, Fault) else detail)
