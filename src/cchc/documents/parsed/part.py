"""Parts of a document's text (phần thể thức): what each stretch of the text is."""

from typing import NamedTuple

from cchc.messages import LabelledEnum, _
from cchc.viet import TextSpan


class PartRole(LabelledEnum):
    """What a stretch of a document's text is (thành phần thể thức).

    >>> str(PartRole.GROUND)
    'căn cứ ban hành'
    """

    MOTTO = "motto", _("quốc hiệu, tiêu ngữ, tiêu đề")
    BODY = "body", _("tên cơ quan, tổ chức")
    NUMBER = "number", _("số, ký hiệu")
    PLACE_DATE = "place_date", _("địa danh và thời gian ban hành")
    MARKING = "marking", _("độ mật, độ khẩn, dự thảo")
    KIND = "kind", _("tên loại văn bản")
    SUBJECT = "subject", _("trích yếu nội dung")
    ADDRESSEE = "addressee", _("nơi gửi đến (kính gửi)")
    AUTHORITY = "authority", _("thẩm quyền ban hành")
    GROUND = "ground", _("căn cứ ban hành")
    ENACTING = "enacting", _("lời ban hành")
    LABEL = "label", _("số thứ tự của phần, Điều, khoản, điểm")
    TITLE = "title", _("tên của phần, Điều, khoản")
    TEXT = "text", _("nội dung")
    QUOTATION = "quotation", _("nội dung được trích, được sửa đổi")
    TABLE = "table", _("bảng")
    ATTACHMENT = "attachment", _("ghi chú kèm theo văn bản nào")
    ADOPTION = "adoption", _("câu ghi ngày thông qua")
    RECIPIENTS_LABEL = "recipients_label", _("chữ “Nơi nhận”")
    RECIPIENT = "recipient", _("nơi nhận")
    SIGNING_AUTHORITY = "signing_authority", _("quyền hạn ký")
    SIGNER_TITLE = "signer_title", _("chức vụ người ký")
    SIGNER_NAME = "signer_name", _("họ tên người ký")
    SIGNED_MARK = "signed_mark", _("ghi chú đã ký, đóng dấu")
    END_MARK = "end_mark", _("dấu kết thúc")
    FOOTNOTE = "footnote", _("chú thích")
    PAGE = "page", _("đầu trang, số trang, dấu chữ ký số")
    MARKUP = "markup", _("dấu trình bày")
    UNPLACED = "unplaced", _("chưa xếp được")


class DocumentPart(NamedTuple):
    """A part of a document's text (đoạn chữ) and what it is.

    Attributes:
        span: where it lies in the text that was read.
        role: what it is.
        text: its characters, as they are in that text.
    """

    span: TextSpan
    role: PartRole
    text: str
