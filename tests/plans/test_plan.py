from datetime import date

from cchc.documents import Document, DocumentNumber
from cchc.plans import Plan, Resolution


def document(number: str) -> Document:
    return Document(number=DocumentNumber.parse(number), issued_on=date(2016, 7, 1))


def test_the_chain_from_the_resolution_down() -> None:
    resolution = Resolution(document=document("04-NQ/TU"))
    upper = Plan(document=document("92-KH/TU"), carries_out=resolution)
    lower = Plan(document=document("45-KH/ĐUCS"), carries_out=upper, areas=("Cải cách thể chế",))
    assert [str(link.number) for link in lower.chain()] == ["04-NQ/TU", "92-KH/TU", "45-KH/ĐUCS"]
    assert resolution.chain() == (resolution.document,)
    assert Plan.model_validate_json(lower.model_dump_json()) == lower
