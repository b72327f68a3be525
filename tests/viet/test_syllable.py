import pytest

from cchc.viet.syllable import is_syllable

GOOD = (
    "qua quá quyết quý quen quân quốc quỳnh quang quét quạt giếng gì giêng già nghiêng Nguyễn thuở khuya khuỷu rượu"
    " ngoèo xoong phở yên ỷ ấy ở uỷ ủy hoạ họa tuyệt khuếch huýt quýt NGHỊ"
)
BAD = "qé qe qa cacp tich bac kap quyêt wa fa jun nhaân nh©n zu ng b ñy ńa áa áà đđ 1 a1"


@pytest.mark.parametrize("word", GOOD.split())
def test_what_is_built_as_a_syllable(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", [*BAD.split(), "", " ", "hà nội", "a\u0301\u0300", "Đ\u0309a\u0301"])
def test_what_is_not(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize("stop", ["c", "ch", "p", "t"])
def test_a_stopped_rime_bears_sac_or_nang_only(stop: str) -> None:
    assert [is_syllable(f"x{vowel}{stop}") for vowel in "aàảãáạ"] == [False] * 4 + [True] * 2
