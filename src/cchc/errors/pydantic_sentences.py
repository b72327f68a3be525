"""Our words for the faults that pydantic finds (lỗi của pydantic): a sentence and a remedy for each of its types."""

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from cchc.messages import Message, Translatable, _

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Sentence = tuple[Message, Message]
_Context = Mapping[str, Any]
_Entry = Sentence | Callable[[_Context], Sentence]

_CHECK = _("hãy kiểm tra lại giá trị")
_DATE = _("hãy viết như {example}", example="2026-07-01")
_TIME = _("hãy viết như {example}", example="08:30:00")
_MOMENT = _("hãy viết như {example}", example="2026-07-01T08:30:00")
_NO_SUCH = _("không có lựa chọn này")
_FIELDS = _("phải là một bản ghi có các trường"), _("hãy đưa một đối tượng JSON (dict)")
_LIST = _("phải là một danh sách"), _("hãy đưa một danh sách (list, tuple)")
_SET = _("phải là một tập hợp"), _("hãy đưa một tập hợp (set, frozenset)")
_MAPPING = _("phải là một bảng tra theo tên"), _("hãy đưa một đối tượng JSON (dict)")
_NUMBER = _("phải là một số"), _("hãy nhập một số, không kèm chữ")
_INTEGER = _("phải là số nguyên"), _("hãy nhập số nguyên, không có phần thập phân")
_TRUTH = _("phải là có hoặc không"), _("hãy chọn có (true) hoặc không (false)")
_DECIMAL = _("phải là số thập phân"), _('hãy viết số trong dấu ngoặc kép, như "0.5" (Decimal)')
_FRACTION = _("phải là phân số"), _('hãy viết như "2/3" (Fraction)')
_COMPLEX = _("phải là số phức"), _("hãy viết như {example}", example="1+2j")
_BYTES = _("phải là chuỗi byte"), _("hãy đưa chuỗi byte (bytes)")
_DAY = _("phải là một ngày"), _DATE
_CLOCK = _("phải là giờ trong ngày"), _TIME
_DAY_AND_TIME = _("phải là ngày và giờ"), _MOMENT
_DURATION = _("phải là khoảng thời gian"), _("hãy viết như {example}", example="P15D")
_ADDRESS = _("không đọc được địa chỉ mạng"), _("hãy viết như {example}", example="https://example.vn/tai-lieu")
_IDENTIFIER = (
    _("không đọc được mã định danh"),
    _("hãy viết như {example}", example="12345678-1234-5678-1234-567812345678"),
)
_TEXT = _("phải là văn bản"), _("hãy viết trong dấu ngoặc kép")
_MISSING = _("thiếu trường bắt buộc"), _("hãy bổ sung trường này")
_UNKNOWN_FIELD = _("trường không có trong mẫu"), _("hãy bỏ trường này hoặc sửa lại tên")
_MISSING_ARGUMENT = _("thiếu tham số bắt buộc"), _("hãy bổ sung tham số này")
_FROZEN = _("bản ghi không sửa được"), _("hãy tạo bản đã sửa bằng phương thức with_… của bản ghi, hoặc model_copy")
_KINDLESS = _("không rõ thuộc loại nào"), _("hãy ghi loại trong trường của nó")
_TOO_DEEP = _("lồng vào nhau quá sâu hoặc thành vòng"), _("hãy bỏ vòng lặp")
_OWN_WORDS = _("giá trị không hợp lệ")


def _choices(context: _Context) -> Sentence:
    return _NO_SUCH, _("hãy chọn {choices}", choices=_or_list(str(context["expected"])))


def _tags(context: _Context) -> Sentence:
    tags = str(context["expected_tags"]).replace("'", "")
    return _("không có loại “{tag}”", tag=context["tag"]), _("hãy chọn {choices}", choices=tags)


def _or_list(choices: str) -> str:
    """Return the choices of pydantic, "'a', 'b' or 'c'", with commas only."""
    return choices.replace(" or ", ", ").replace("'", "")


def _class_of(context: _Context) -> Sentence:
    kind = context["class"] if "class" in context else context["class_name"]
    return _("không đúng loại giá trị"), _("hãy dùng {kind}", kind=kind)


def _json(context: _Context) -> Sentence:
    reason = str(context["error"])
    found = _AT.search(reason)
    place: Translatable = _("dòng {line}, cột {column}", line=found[1], column=found[2]) if found else _("văn bản JSON")
    for words, what in _JSON_FAULTS.items():
        if words in reason:
            return what, _("hãy xem lại {place}", place=place)
    return _("JSON sai cú pháp"), _("hãy xem lại {place}", place=place)


_AT = re.compile(r"line (\d+) column (\d+)")
_JSON_FAULTS = {
    "EOF while parsing": _("JSON thiếu phần cuối"),
    "trailing comma": _("JSON thừa dấu phẩy"),
    "trailing characters": _("JSON thừa ký tự ở cuối"),
    "number out of range": _("số trong JSON quá lớn"),
    "key must be a string": _("tên trường của JSON phải nằm trong dấu ngoặc kép"),
    "control character": _("JSON có ký tự điều khiển"),
}
"""What the messages of pydantic's reader of JSON contain; any other is a fault of syntax."""

_ENTRIES: dict[str, _Entry] = {
    "no_such_attribute": lambda context: (
        _("không có thuộc tính “{name}”", name=context["attribute"]),
        _UNKNOWN_FIELD[1],
    ),
    "json_invalid": _json,
    "json_type": (_("phải là văn bản JSON"), _("hãy đưa văn bản JSON (str, bytes)")),
    "needs_python_object": (_("kiểm tra này cần đối tượng của chương trình"), _("hãy đưa đối tượng, không đưa JSON")),
    "recursion_loop": _TOO_DEEP,
    "recursion_depth_exceeded": _TOO_DEEP,
    "missing": _MISSING,
    "frozen_field": _FROZEN,
    "frozen_instance": _FROZEN,
    "extra_forbidden": _UNKNOWN_FIELD,
    "invalid_key": (_("tên trường phải là văn bản"), _TEXT[1]),
    "get_attribute_error": (_("không đọc được thuộc tính của đối tượng"), _CHECK),
    "model_type": _FIELDS,
    "model_attributes_type": _FIELDS,
    "dataclass_type": _FIELDS,
    "dataclass_exact_type": _class_of,
    "named_tuple_type": _FIELDS,
    "default_factory_not_called": (
        _("giá trị mặc định cần các trường khác đúng trước"),
        _("hãy sửa các lỗi khác trước"),
    ),
    "none_required": (_("phải để trống"), _("hãy bỏ giá trị này")),
    "greater_than": lambda context: (_("phải lớn hơn {bound}", bound=context["gt"]), _CHECK),
    "greater_than_equal": lambda context: (_("phải từ {bound} trở lên", bound=context["ge"]), _CHECK),
    "less_than": lambda context: (_("phải nhỏ hơn {bound}", bound=context["lt"]), _CHECK),
    "less_than_equal": lambda context: (_("không được quá {bound}", bound=context["le"]), _CHECK),
    "multiple_of": lambda context: (_("phải là bội của {step}", step=context["multiple_of"]), _CHECK),
    "finite_number": (_("phải là số hữu hạn"), _NUMBER[1]),
    "too_short": lambda context: (
        _("cần ít nhất {count} mục", count=context["min_length"]),
        _("hiện có {count} mục: hãy bổ sung", count=context["actual_length"]),
    ),
    "too_long": lambda context: (_("nhiều nhất {count} mục", count=context["max_length"]), _("hãy bỏ bớt")),
    "iterable_type": _LIST,
    "iteration_error": (_("không đọc hết được danh sách"), _LIST[1]),
    "string_type": _TEXT,
    "string_unicode": (_("văn bản không đúng mã Unicode"), _("hãy lưu văn bản theo mã UTF-8")),
    "string_too_short": lambda context: (
        _("cần ít nhất {count} ký tự", count=context["min_length"]),
        _("hãy viết đầy đủ"),
    ),
    "string_too_long": lambda context: (
        _("nhiều nhất {count} ký tự", count=context["max_length"]),
        _("hãy viết ngắn hơn"),
    ),
    "string_pattern_mismatch": lambda context: (
        _("văn bản không đúng mẫu"),
        _("hãy viết theo mẫu “{pattern}”", pattern=context["pattern"]),
    ),
    "string_not_ascii": (_("văn bản phải là chữ không dấu (ASCII)"), _("hãy bỏ dấu")),
    "enum": _choices,
    "dict_type": _MAPPING,
    "frozen_dict_type": _MAPPING,
    "ordered_dict_type": _MAPPING,
    "counter_type": _MAPPING,
    "mapping_type": _MAPPING,
    "list_type": _LIST,
    "deque_type": _LIST,
    "tuple_type": _LIST,
    "set_type": _SET,
    "frozen_set_type": _SET,
    "set_item_not_hashable": (_("mục của tập hợp không được là danh sách"), _CHECK),
    "bool_type": _TRUTH,
    "bool_parsing": _TRUTH,
    "int_type": _INTEGER,
    "int_parsing": _INTEGER,
    "int_parsing_size": (_("số nguyên quá lớn"), _CHECK),
    "int_from_float": _INTEGER,
    "float_type": _NUMBER,
    "float_parsing": _NUMBER,
    "bytes_type": _BYTES,
    "bytes_too_short": lambda context: (_("cần ít nhất {count} byte", count=context["min_length"]), _BYTES[1]),
    "bytes_too_long": lambda context: (_("nhiều nhất {count} byte", count=context["max_length"]), _BYTES[1]),
    "bytes_invalid_encoding": lambda context: (
        _("chuỗi byte không theo mã {code}", code=context["encoding"]),
        _BYTES[1],
    ),
    "literal_error": _choices,
    "missing_sentinel_error": (_("chỉ nhận giá trị còn thiếu (MISSING)"), _("hãy bỏ giá trị này")),
    "ellipsis_error": (_("chỉ nhận dấu ba chấm (Ellipsis)"), _("hãy bỏ giá trị này")),
    "date_type": _DAY,
    "date_parsing": (_("không đọc được ngày"), _DATE),
    "date_from_datetime_parsing": (_("không đọc được ngày"), _DATE),
    "date_from_datetime_inexact": (_("chỉ nhận ngày, không kèm giờ"), _DATE),
    "date_past": (_("phải là ngày đã qua"), _CHECK),
    "date_future": (_("phải là ngày chưa đến"), _CHECK),
    "time_type": _CLOCK,
    "time_parsing": (_("không đọc được giờ"), _TIME),
    "datetime_type": _DAY_AND_TIME,
    "datetime_parsing": (_("không đọc được ngày và giờ"), _MOMENT),
    "datetime_object_invalid": (_("không đọc được ngày và giờ"), _MOMENT),
    "datetime_from_date_parsing": (_("không đọc được ngày và giờ"), _MOMENT),
    "datetime_past": (_("phải là thời điểm đã qua"), _CHECK),
    "datetime_future": (_("phải là thời điểm chưa đến"), _CHECK),
    "timezone_naive": (_("không được kèm múi giờ"), _("hãy bỏ múi giờ")),
    "timezone_aware": (_("phải kèm múi giờ"), _("hãy viết như {example}", example="2026-07-01T08:30:00+07:00")),
    "timezone_offset": (_("không đúng múi giờ"), _("hãy viết như {example}", example="2026-07-01T08:30:00+07:00")),
    "time_delta_type": _DURATION,
    "time_delta_parsing": (_("không đọc được khoảng thời gian"), _DURATION[1]),
    "is_instance_of": _class_of,
    "is_subclass_of": _class_of,
    "callable_type": (_("phải là hàm"), _("hãy đưa một hàm (Callable)")),
    "union_tag_invalid": _tags,
    "union_tag_not_found": lambda context: (
        _KINDLESS[0],
        _("hãy ghi loại trong trường {name}", name=str(context["discriminator"]).replace("'", "")),
    ),
    "arguments_type": (
        _("tham số phải là một danh sách hoặc bảng tra"),
        _("hãy đưa một danh sách hoặc bảng tra (list, tuple, dict)"),
    ),
    "missing_argument": _MISSING_ARGUMENT,
    "unexpected_keyword_argument": _UNKNOWN_FIELD,
    "missing_keyword_only_argument": _MISSING_ARGUMENT,
    "unexpected_positional_argument": (_("thừa tham số"), _("hãy bỏ tham số này")),
    "missing_positional_only_argument": _MISSING_ARGUMENT,
    "multiple_argument_values": (_("một tham số có hai giá trị"), _("hãy chỉ đưa một giá trị")),
    "url_type": _ADDRESS,
    "url_parsing": _ADDRESS,
    "url_syntax_violation": _ADDRESS,
    "url_too_long": lambda context: (
        _("nhiều nhất {count} ký tự", count=context["max_length"]),
        _("hãy viết ngắn hơn"),
    ),
    "url_scheme": lambda context: (
        _("địa chỉ mạng không bắt đầu như được phép"),
        _("hãy chọn {choices}", choices=_or_list(str(context["expected_schemes"]))),
    ),
    "uuid_type": _IDENTIFIER,
    "uuid_parsing": _IDENTIFIER,
    "uuid_version": lambda context: (
        _("mã định danh phải thuộc phiên bản {version}", version=context["expected_version"]),
        _IDENTIFIER[1],
    ),
    "decimal_type": _DECIMAL,
    "decimal_parsing": _DECIMAL,
    "decimal_max_digits": lambda context: (_("nhiều nhất {count} chữ số", count=context["max_digits"]), _CHECK),
    "decimal_max_places": lambda context: (
        _("nhiều nhất {count} chữ số thập phân", count=context["decimal_places"]),
        _CHECK,
    ),
    "decimal_whole_digits": lambda context: (
        _("nhiều nhất {count} chữ số trước dấu phẩy", count=context["whole_digits"]),
        _CHECK,
    ),
    "fraction_type": _FRACTION,
    "fraction_parsing": _FRACTION,
    "complex_type": _COMPLEX,
    "complex_str_parsing": _COMPLEX,
}


def sentence_of(line: "ErrorDetails") -> Sentence:
    """Return what is wrong and the remedy, for a line of pydantic's error.

    An error that a validator of the caller raised keeps its own words.
    """
    entry = _ENTRIES.get(line["type"])
    context = line.get("ctx", {})
    if entry is None:
        error = context.get("error")
        words = str(error) if isinstance(error, Exception) else line["msg"].removeprefix("Value error, ")
        return _OWN_WORDS, _("theo kiểm tra của chương trình: {message}", message=words)
    try:
        return entry(context) if callable(entry) else entry
    except KeyError:  # handed on without its context
        return _OWN_WORDS, _CHECK
