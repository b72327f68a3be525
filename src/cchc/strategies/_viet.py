"""Draw Vietnamese text and numbers (văn bản, con số)."""

from decimal import Decimal

from hypothesis import strategies as st

from cchc.exact import Number
from cchc.strategies._bounds import require_least, require_order, require_some
from cchc.strategies._corners import CORNER_TEXTS
from cchc.strategies._kept import kept
from cchc.viet import AlignedText, FormattedNumber, TextSpan, align, format_number

_SYLLABLES = (
    "an", "bình", "cải", "cách", "chính", "chung", "đô", "dân", "giám", "hành", "hội", "huyện", "kỹ", "lâm",
    "minh", "nghiệp", "ninh", "ô", "phú", "quảng", "sở", "sơn", "tài", "thuận", "tỉnh", "tổ", "ủy", "vụ", "xã",
    "yên",
)  # fmt: skip

_LETTERS = "".join(chr(ord("0") + place) for place in range(len(_SYLLABLES)))
"""A letter for each syllable, in the order in which Hypothesis shrinks letters."""


@kept
def vietnamese_words(*, max_size: int = 5) -> st.SearchStrategy[str]:
    """Draw plain Vietnamese words (từ ngữ), one to `max_size` syllables, none of them a word of citations.

    Args:
        max_size: the greatest number of syllables.

    Raises:
        InvalidArgument: `max_size` is less than 1.
    """
    require_least(1, max_size=max_size)
    return st.text(_LETTERS, min_size=1, max_size=max_size).map(_words)


def _words(letters: str) -> str:
    """Return the syllables that letters stand for: a text is one choice, which shrinks syllable by syllable."""
    return " ".join(_SYLLABLES[ord(letter) - ord("0")] for letter in letters)


@kept
def names() -> st.SearchStrategy[str]:
    """Draw names (tên gọi): plain words, the first of them with a capital."""
    return vietnamese_words().map(str.capitalize)


@kept
def distinct_words(*, min_size: int, max_size: int) -> st.SearchStrategy[list[str]]:
    """Draw words that differ however they are folded; a word drawn twice becomes "khác" the second time.

    Args:
        min_size: the least number of words.
        max_size: the greatest number of words.
    """

    def apart(drawn: list[str]) -> list[str]:
        distinct: list[str] = []
        for text in drawn:
            fresh = text
            while fresh in distinct:
                fresh += " khác"
            distinct.append(fresh)
        return distinct

    return st.lists(vietnamese_words(), min_size=min_size, max_size=max_size).map(apart)


@kept
def rising_numbers(least: int, most: int, *, min_size: int, max_size: int) -> st.SearchStrategy[list[int]]:
    """Draw whole numbers inside the bounds, each above the one before.

    Args:
        least: the least number.
        most: the greatest number; there must be room for all.
        min_size: the least count of numbers.
        max_size: the greatest count of numbers.
    """

    @kept
    def of_size(size: int) -> st.SearchStrategy[list[int]]:
        steps = st.lists(st.integers(least, most - size + 1), min_size=size, max_size=size)
        return steps.map(lambda drawn: [number + index for index, number in enumerate(sorted(drawn))])

    return st.integers(min_size, max_size).flatmap(of_size)


@kept
def numbers(*, min_value: int = -(10**15), max_value: int = 10**15, places: int = 4) -> st.SearchStrategy[Number]:
    """Draw exact numbers (số đúng): ints, and Decimals of at most `places` places, inside the bounds.

    Args:
        min_value: the least.
        max_value: the most.
        places: the most digits after the comma.

    Raises:
        InvalidArgument: `min_value` is above `max_value`.
    """
    require_order(min_value=min_value, max_value=max_value)
    whole = st.integers(min_value, max_value)
    scaled = st.integers(min_value * 10**places, max_value * 10**places)
    return st.one_of(whole, scaled.map(lambda units: Decimal(f"{units}E-{places}")))


@kept
def formatted_numbers() -> st.SearchStrategy[FormattedNumber]:
    """Draw numbers as written (con số)."""
    return numbers().map(lambda x: FormattedNumber(format_number(x)))


@kept
def texts(*, min_size: int = 0, max_size: int | None = None, corners: bool = False) -> st.SearchStrategy[str]:
    """Draw texts (văn bản) of any characters, without those by which codes before Unicode are recognised.

    Args:
        min_size: the least number of characters.
        max_size: the greatest number of characters; None if there is none.
        corners: draws corners only (trường hợp biên): Vietnamese in NFD, with tones placed in the old way, with spaces
            that are none of the keyboard, in capitals, and blank; `min_size` and `max_size` hold for them too.

    Raises:
        InvalidArgument: `min_size` is above `max_size`, or no corner has such a size.
    """
    require_order(min_size=min_size, max_size=max_size)
    if corners:
        fitting = [
            text for text in CORNER_TEXTS if min_size <= len(text) and (max_size is None or len(text) <= max_size)
        ]
        require_some(fitting, min_size=min_size, max_size=max_size)
        return st.sampled_from(fitting)
    strange = "".join(map(chr, range(0xA1, 0x100)))
    plain = st.characters(codec="utf-8", exclude_characters=strange)
    marked = st.sampled_from("àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝÐð")
    return st.text(plain | marked, min_size=min_size, max_size=max_size)


@kept
def text_spans() -> st.SearchStrategy[TextSpan]:
    """Draw spans (đoạn chữ) of up to 200 characters."""
    offsets = st.integers(0, 200)
    return st.tuples(offsets, offsets).map(lambda ends: TextSpan(min(ends), max(ends)))


def aligned_texts() -> st.SearchStrategy[AlignedText]:
    """Draw normalised texts with their way back (văn bản có dấu vết), of any characters."""
    return texts().map(align)
