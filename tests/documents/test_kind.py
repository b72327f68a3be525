from datetime import timedelta

import pytest

from cchc.documents import DatedValue, DocumentNumber, kinds
from cchc.documents.issuer import issuers
from cchc.documents.kind import kind_of


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("04-NQ/TU", "Nghị quyết"),
        ("12-TT/TU", "Thông tri"),
        ("05/2014/TT-BTP", "Thông tư"),
        ("30/2020/NĐ-CP", "Nghị định"),
        ("07/QyĐ-UBND", "Quy định"),
        ("07-QĐi/TU", "Quy định"),
        ("2231/SNV-CCHC&PC", "Công văn"),
        ("181-CTr/TU", "Chương trình"),
        ("139-TB/TU", "Thông báo"),
        ("215-QĐ/TW", None),
        ("03/VBHN-BNV", "Văn bản hợp nhất"),
        ("46-CP", None),
        ("114/2025/QH15", None),
        ("12-XX/TU", None),
    ],
)
def test_kind_of(number: str, kind: str | None) -> None:
    assert kind_of(DocumentNumber.parse(number)) == kind


def test_every_code_has_a_source_that_was_read() -> None:
    for source in (*(kind.source for kind in kinds()), *(known.source for known in issuers().values())):
        assert source.number is not None
        assert source.read_at.startswith(("https://", "http://"))
        assert source.read_on is not None


def test_codes_are_told_once_a_family() -> None:
    codes = [(kind.code, kind.name, kind.family, kind.since) for kind in kinds()]
    assert len(codes) == len(set(codes))


def test_a_last_day_is_included_and_until_is_not() -> None:
    """Two words for two meanings: `last_day` of a kind still counts, `until` of a value does not."""
    kind = next(kind for kind in kinds() if kind.last_day is not None)
    assert kind.last_day is not None
    assert kind.holds(kind.last_day)
    assert not kind.holds(kind.last_day + timedelta(days=1))
    assert not DatedValue(1, until=kind.last_day).holds(kind.last_day)
    assert DatedValue(1, until=kind.last_day).holds(kind.last_day - timedelta(days=1))
