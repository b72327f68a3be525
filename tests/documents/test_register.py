from datetime import UTC, date, datetime

import pytest

from cchc.documents import (
    Body,
    Document,
    DocumentNumber,
    DocumentRelation,
    LegalState,
    LegalStatus,
    Provision,
    Register,
    RelationKind,
)
from cchc.errors import InvalidInput, UnknownKey

NINH_THUAN, KHANH_HOA = Body("Tỉnh ủy Ninh Thuận"), Body("Tỉnh ủy Khánh Hòa")
RESOLUTION = Document(number=DocumentNumber.parse("04-NQ/TU"), issuer=NINH_THUAN, issued_on=date(2016, 7, 1))
NAMESAKE = Document(number=DocumentNumber.parse("04-NQ/TU"), issuer=KHANH_HOA, issued_on=date(2021, 1, 5))
PLAN = Document(number=DocumentNumber.parse("45-KH/ĐUCS"), issued_on=date(2016, 11, 1))
GUIDE = Document(number=DocumentNumber.parse("12-HD/ĐUCS"), issued_on=date(2017, 1, 3))
SEED = Register(
    documents=(RESOLUTION, NAMESAKE),
    links=(
        DocumentRelation(acting=PLAN, kind=RelationKind.CARRIES_OUT, affected=RESOLUTION),
        DocumentRelation(acting=GUIDE, kind=RelationKind.GUIDES, affected=PLAN),
    ),
)


def test_the_seed_is_told_both_ways() -> None:
    assert SEED.carrying_out(RESOLUTION) == (PLAN, GUIDE)
    assert SEED.carried_out_by(GUIDE) == (PLAN, RESOLUTION)
    assert SEED.carrying_out(NAMESAKE) == SEED.carried_out_by(RESOLUTION) == ()
    assert SEED.all_documents == (RESOLUTION, NAMESAKE, PLAN, GUIDE)
    assert SEED.check() == ()
    assert str(SEED.links[0]) == "Kế hoạch số 45-KH/ĐUCS thực hiện Nghị quyết số 04-NQ/TU"


def test_two_provinces_have_the_same_number() -> None:
    assert SEED.find("4-NQ/TU") == (RESOLUTION, NAMESAKE)
    assert SEED.find("04-NQ/TU", issuer="tỉnh ủy  ninh thuận") == (RESOLUTION,)
    assert SEED.find("04-NQ/TU", issued_on=date(2021, 1, 5)) == (NAMESAKE,)
    assert SEED.get("04-NQ/TU", issuer=KHANH_HOA) == NAMESAKE
    with pytest.raises(UnknownKey, match=r"Tỉnh ủy Ninh Thuận; .*Tỉnh ủy Khánh Hòa"):
        SEED.get("04-NQ/TU")
    with pytest.raises(UnknownKey, match="sổ không có văn bản này"):
        SEED.get("05-NQ/TU")


def test_what_is_open_may_be_the_one() -> None:
    open_document = Document(number=DocumentNumber.parse("04-NQ/TU"))
    register = Register(documents=(open_document, RESOLUTION))
    assert register.find("04-NQ/TU", issuer=NINH_THUAN, issued_on=date(2016, 7, 1)) == (open_document, RESOLUTION)


def test_short_references() -> None:
    assert SEED.find_by_serial("nghị quyết", "4") == (RESOLUTION, NAMESAKE)
    assert SEED.find_by_serial("Kế hoạch", "45") == (PLAN,)
    assert SEED.find_by_serial("Quyết định", "4") == ()


def test_json_there_and_back() -> None:
    assert Register.model_validate_json(SEED.model_dump_json()) == SEED


OLD = Document(
    number=DocumentNumber.parse("22-QĐ/TW"),
    kind="Quy định",
    issued_on=date(2021, 7, 28),
    effective_on=date(2021, 7, 28),
)
NEW = Document(
    number=DocumentNumber.parse("262-QĐ/TW"), kind="Quy định", issued_on=date(2025, 2, 3), effective_on=date(2025, 2, 3)
)
OPEN = Document(number=DocumentNumber.parse("99-QĐ/TW"), issued_on=date(2024, 1, 1))


def force(on: date, *links: DocumentRelation, document: Document = OLD) -> LegalStatus:
    return Register(documents=(OLD, NEW, OPEN), links=links).legal_status(document, on)


@pytest.mark.parametrize("relation", [RelationKind.REPLACES, RelationKind.REPEALS, RelationKind.ANNULS])
def test_what_ends_a_document(relation: RelationKind) -> None:
    link = DocumentRelation(acting=NEW, kind=relation, affected=OLD)
    assert force(date(2025, 2, 2), link).state is LegalState.YES
    ended = force(date(2025, 2, 3), link)
    assert (ended.state, ended.links) == (LegalState.NO, (link,))
    assert ended.reason == f"từ ngày 03/02/2025 bị {relation} bởi Quy định số 262-QĐ/TW"
    later = link.model_copy(update={"since": date(2026, 1, 1)})
    assert force(date(2025, 12, 31), later).state is LegalState.YES
    assert force(date(2026, 1, 1), later).state is LegalState.NO


def test_days_before_and_after() -> None:
    assert force(date(2021, 7, 27)).reason == "chưa có hiệu lực, từ ngày 28/7/2021"
    ended = OLD.model_copy(update={"expires_on": date(2022, 1, 1)})
    assert force(date(2022, 1, 1), document=ended).state is LegalState.YES
    assert force(date(2022, 1, 2), document=ended).reason == "hết hiệu lực sau ngày 01/01/2022"


def test_what_is_not_known_is_said_to_be() -> None:
    assert force(date(2025, 1, 1), document=OPEN) == (LegalState.UNKNOWN, "không rõ ngày có hiệu lực", ())
    link = DocumentRelation(acting=OPEN, kind=RelationKind.REPLACES, affected=OLD)
    unknown = force(date(2025, 1, 1), link)
    assert (unknown.state, unknown.links) == (LegalState.UNKNOWN, (link,))
    assert unknown.reason == "không rõ ngày Văn bản số 99-QĐ/TW có hiệu lực"


def test_what_changes_a_part_leaves_the_rest_in_force() -> None:
    part = DocumentRelation(acting=NEW, kind=RelationKind.REPEALS, affected=OLD, provisions=(Provision(article="5"),))
    amended = DocumentRelation(acting=NEW, kind=RelationKind.AMENDS, affected=OLD)
    passing = DocumentRelation(acting=NEW, kind=RelationKind.BASED_ON, affected=OLD)
    changed = force(date(2026, 1, 1), part, amended, passing)
    assert (changed.state, changed.links) == (LegalState.YES, (part, amended))
    assert changed.reason.in_language("en").endswith("262-QĐ/TW")
    assert str(part) == "Quy định số 262-QĐ/TW bãi bỏ Điều 5 Quy định số 22-QĐ/TW"
    assert force(date(2026, 1, 1), passing).reason == "còn hiệu lực, không thấy văn bản nào làm thay đổi"


def test_a_day_has_no_hour() -> None:
    with pytest.raises(InvalidInput, match="phải là một ngày"):
        force(datetime(2025, 1, 1, tzinfo=UTC))


def test_faults_of_a_register() -> None:
    early = DocumentRelation(acting=RESOLUTION, kind=RelationKind.CARRIES_OUT, affected=PLAN)
    there = DocumentRelation(acting=PLAN, kind=RelationKind.CARRIES_OUT, affected=RESOLUTION)
    faults = Register(links=(there, early)).check()
    assert [(fault.path, fault.code) for fault in faults] == [
        ("/links/1", "order"),
        ("/links/0", "circle"),
        ("/links/1", "circle"),
    ]
