"""Conventions (quy ước): what a reader assumed because the wording does not state it, as codes with a sentence each."""

from collections.abc import Mapping
from typing import Annotated, Any, Self

from cchc.errors import Fault, InvalidInput, input_text, pointer
from cchc.messages import Message, _
from cchc.models import FieldCodec

_SENTENCES: dict[str, Message] = {
    "zero_unsaid": _("lời văn không ghi mức 0 điểm: phần còn lại được 0 điểm"),
    "floor_unsaid": _("lời văn không ghi giới hạn trừ: trừ đến hết điểm của tiêu chí thì thôi"),
    "cap_unsaid": _("lời văn không ghi mức cộng tối đa: cộng đến hết điểm tối đa của tiêu chí thì thôi"),
    "highest_counts": _("các mức lồng nhau: tính mức cao nhất đạt được"),
    "not_accepted": _("quá giới hạn thì không tiếp nhận: ngoài quy tắc chấm điểm"),
    "remainder_unsaid": _("lời văn không ghi cách tính phần chưa đủ bước: chỉ tính bước đủ"),
    "full_unsaid": _("lời văn không ghi mức không vi phạm: được điểm tối đa của tiêu chí"),
    "limit_of_table": _("lời văn không ghi mức trừ tối đa: lấy theo bảng điểm"),
    "zero_by_number": _(
        "số liệu 0 tính theo mức bằng số; mức “{label}” chỉ tính khi được chọn theo tên", label="{label}"
    ),
    "limit_of_period": _("mức giới hạn ghi cho mỗi {label}: kỳ chấm điểm là một {label}", label="{label}"),
    "rate_unsaid": _("lời văn ghi mức trừ của 1 trường hợp: mỗi trường hợp trừ như vậy"),
    "last_holds": _("lời văn không ghi số lần nhiều hơn: tính như mức cuối"),
    "below_target": _("lời văn ghi một mức: đạt mức đó trở lên được điểm tối đa"),
    "below_unsaid": _("lời văn không ghi điểm của phần ngoài công thức: được 0 điểm"),
    "hundredths": _("các mức ghi đến 2 chữ số thập phân: số liệu tính đến 0,01"),
    "top_unsaid": _("lời văn không ghi mức trên {label}: số liệu cao nhất là {label}", label="{label}"),
    "zero_by_level": _("số liệu 0 tính theo mức “{label}”", label="{label}"),
    "own_words": _("{label}", label="{label}"),
}
"""The sentence of each code; "{label}" is the label that it is about, or the words of whoever made the rule."""
_CODES = {sentence.id: code for code, sentence in _SENTENCES.items()}


class Convention(Message):
    """A convention (quy ước): its sentence, made from a code when it is printed.

    It compares as its Vietnamese sentence, as every message does. In JSON it is `{"code": "zero_unsaid", "label": ""}`.

    Attributes:
        code: the code of the convention, for programs; "own_words" if it was written by whoever made the rule.
        label: the label that it is about, or the words themselves; "" if it is about none.

    >>> convention = Convention("zero_unsaid")
    >>> print(convention)
    lời văn không ghi mức 0 điểm: phần còn lại được 0 điểm
    >>> Convention.of({"code": "zero_unsaid", "label": ""}) == convention
    True
    """

    __slots__ = ("code", "label")
    code: str
    label: str

    def __new__(cls, code: str, label: str = "") -> Self:
        """Return the convention of a code.

        Raises:
            InvalidInput: there is no such code.
        """
        sentence = _SENTENCES.get(code)
        if sentence is None:
            remedy = _("hãy chọn {choices}", choices=", ".join(_SENTENCES))
            raise InvalidInput.of("choice", _("không có lựa chọn này"), code, remedy, path="/code")
        self = super().__new__(cls, sentence.id, {"label": label} if "{label}" in sentence.id else {})
        self.code, self.label = code, label
        return self

    @classmethod
    def of(cls, value: "Convention | str | Mapping[str, str]") -> "Convention":
        """Return a convention (quy ước) from its JSON, its sentence, or any other words.

        Args:
            value: a convention, which is returned itself; a message or text; or a mapping with `code` and `label`.

        Raises:
            InvalidInput: it is none of these, or there is no such code.
        """
        match value:
            case Convention():
                return value
            case Message() if (code := _CODES.get(value.id)) is not None:
                return cls(code, str(value.fields.get("label", "")))
            case str():
                text = str.__str__(value)
                return cls(_CODES[text]) if text in _CODES else cls("own_words", text)
            case {"code": str(code), "label": str(label)}:
                if unknown := [*filter(None, map(_unknown_field, value, value.values()))]:
                    raise InvalidInput(*unknown)
                return cls(code, label)
            case _:
                remedy = _("hãy đưa quy ước bằng lời, hoặc bằng mã (code) và tên mức (label)")
                raise InvalidInput.of("type", _("không phải quy ước"), value, remedy)

    def __reduce__(self) -> tuple[type["Convention"], tuple[str, str]]:  # type: ignore[override]  # of its own parts
        """Pickle code and label, so that the sentence is made anew."""
        return Convention, (self.code, self.label)


def _unknown_field(name: str, value: object) -> Fault | None:
    if name in ("code", "label"):
        return None
    what, remedy = _("trường không có trong mẫu"), _("hãy bỏ trường này hoặc sửa lại tên")
    return Fault(pointer(name), "extra_forbidden", what, input_text(value), remedy)


def _in_json(value: Convention) -> dict[str, Any]:
    return {"code": value.code, "label": value.label}


_OBJECT: dict[str, object] = {
    "type": "object",
    "properties": {
        "code": {"type": "string", "enum": [*_SENTENCES], "x-labels": {"vi": "mã quy ước", "en": "code"}},
        "label": {"type": "string", "x-labels": {"vi": "mức liên quan", "en": "label"}},
    },
    "required": ["code", "label"],
    "additionalProperties": False,
}
_SCHEMA: tuple[tuple[str, object], ...] = (
    ("title", "Convention"),
    ("description", "What a reader assumed: a code, and the label that it is about; or the sentence of people."),
    ("anyOf", [_OBJECT, {"type": "string"}]),
)
ConventionField = Annotated[Convention, FieldCodec(Convention.of, _in_json, _SCHEMA, (Convention,), name="Convention")]
"""A convention as the field of a rule; its sentence, or any other words, will do."""
