import pytest

from cchc.documents import Provision
from cchc.errors import InvalidInput


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("điểm a khoản 2 Điều 5", "điểm a khoản 2 Điều 5"),
        ("Điểm A, Khoản 2, ĐIỀU 5", "điểm a khoản 2 Điều 5"),
        ("điểm đ) khoản 1 điều 4a", "điểm đ khoản 1 Điều 4a"),
        ("điểm a khoản 1 Điều 24 Tiểu mục 1 Mục 1 Chương III", "điểm a khoản 1 Điều 24 Tiểu mục 1 Mục 1 Chương III"),
        ("phụ lục iii", "Phụ lục III"),
        ("mục 1.3", "Mục 1.3"),
        ("Điều 5 khoản 2", "khoản 2 Điều 5"),
    ],
)
def test_read_and_written(text: str, written: str) -> None:
    assert str(Provision.parse(text)) == written
    assert Provision.parse(written) == Provision.parse(text)


@pytest.mark.parametrize("text", ["", "điểm", "Điều", "5", "Điều 5 Điều 6", "Điều 5 Luật", "điểm số 5", "điều abc"])
def test_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        Provision.parse(text)


def test_leading() -> None:
    provision, rest = Provision.parse_prefix("khoản 2 Điều 5, Điều 6")
    assert (str(provision), rest) == ("khoản 2 Điều 5", "Điều 6")
    assert Provision.parse_prefix("Luật") == (None, "Luật")


def test_labels_are_checked() -> None:
    with pytest.raises(InvalidInput) as caught:
        Provision(point="a b")
    assert caught.value.faults[0].path == "/point"
    with pytest.raises(InvalidInput):
        Provision()
    with pytest.raises(InvalidInput):
        Provision(article=5)  # type: ignore[arg-type]  # on purpose


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Khoản 6, 7 Điều 4", ["khoản 6 Điều 4", "khoản 7 Điều 4"]),
        ("điểm a, b và c khoản 1, Điều 5", ["điểm a khoản 1 Điều 5", "điểm b khoản 1 Điều 5", "điểm c khoản 1 Điều 5"]),
        ("Điều 3 và 4", ["Điều 3", "Điều 4"]),
        ("khoản 2 Điều 5", ["khoản 2 Điều 5"]),
    ],
)
def test_lists(text: str, told: list[str]) -> None:
    assert [str(provision) for provision in Provision.parse_list(text)] == told


@pytest.mark.parametrize("text", ["", "khoản 1, 2 của", "khoản 1, 2 khoản 3", "1, 2 Điều 5"])
def test_what_is_no_list_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        Provision.parse_list(text)
