"""Names of groups of bodies in wordings (nhóm đơn vị): "riêng xã miền núi", "đối với các xã còn lại".

The names are a closed list, because "đối với hồ sơ trực tuyến" is no group of bodies, and a label such as "đơn vị hoàn
thành kế hoạch" is none either.
"""

import re
from typing import NamedTuple

_PLACES = "xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh"
_BODIES = f"{_PLACES}|địa phương|đơn vị|cơ quan|địa bàn|nơi|vùng|khu vực|thôn|bản|trường"
_TRAITS = (
    "miền núi|đồng bằng|trung du|vùng cao|vùng sâu|vùng xa|vùng núi|biên giới|hải đảo|đảo|xã đảo|ven biển|bãi ngang|"
    "đặc khu|vùng đồng bào dân tộc thiểu số|đồng bào dân tộc thiểu số|đặc biệt khó khăn|khó khăn|nông thôn|đô thị|"
    "(?:khu vực|loại|vùng) (?:i{1,3}|[1-3])"
)
_OFFICES = (
    "sở, ban, ngành|sở, ngành|sở, ban, ngành cấp tỉnh|(?:ủy ban nhân dân|ubnd)(?: các)? (?:cấp (?:tỉnh|huyện|xã)|"
    "xã|phường|huyện|tỉnh)|cấp (?:tỉnh|huyện|xã)|cơ quan trung ương|đơn vị sự nghiệp(?: công lập)?"
)
_NAME = rf"(?:{_OFFICES}|(?:{_BODIES}) (?:thuộc |ở |vùng |khu vực )?(?:{_TRAITS})|{_PLACES}|{_TRAITS})"
_OTHERS = rf"(?:{_BODIES}|cấp xã|trường hợp) (?:còn lại|khác)"
_HEAD = re.compile(
    rf"(?P<mark>riêng(?: đối)?(?: với)? |(?:áp dụng )?đối với |áp dụng cho |nếu là |nếu thuộc |)"
    r"(?:các |những |nhóm |nhóm các |)"
    rf"(?:(?P<others>{_OTHERS})|(?P<name>{_NAME}))"
)


class GroupName(NamedTuple):
    """The bodies that words name (nhóm đơn vị).

    Attributes:
        name: the name of the group, in small letters; "" for all other bodies.
        mark: the words that open it, such as "riêng"; "" if there are none.
    """

    name: str
    mark: str


def group_name(words: str) -> GroupName | None:
    """Return the bodies that words name (nhóm đơn vị); None if they name none, or more.

    Args:
        words: the words in small letters, with single spaces.

    >>> group_name("riêng các xã miền núi")
    GroupName(name='xã miền núi', mark='riêng')
    >>> group_name("đối với các xã còn lại").name, group_name("đối với hồ sơ trực tuyến")
    ('', None)
    """
    found = _HEAD.fullmatch(words)
    return None if found is None else GroupName(found["name"] or "", found["mark"].strip())
