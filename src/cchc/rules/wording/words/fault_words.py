"""Words that name a fault (từ chỉ vi phạm): "trễ hạn", "sai thể thức", "không nộp"."""

from cchc.rules.wording.words.vocabulary import BAD

HAPPENED = tuple(word for word in BAD if not word.startswith(("không", "chưa", "thiếu")))
"""What is a fault in itself, without a denial."""


def names(words: str, listed: tuple[str, ...]) -> bool:
    """Return whether any of the listed words occurs in these words."""
    spaced = f" {plain_words(words)} "
    return any(f" {word} " in spaced for word in listed)


def plain_words(words: str) -> str:
    """Return words without punctuation, single spaces between them."""
    return " ".join("".join(char if char.isalnum() else " " for char in words).split())


def is_fault(words: str) -> bool:
    """Return whether words name a fault that happened (vi phạm, chậm, sai …), and do not deny it."""
    first = words.split()[:1]
    if first and first[0] in ("được", "đạt", "hoàn thành"):
        return False
    if first and first[0] in ("không", "chưa"):
        return not names(words.partition(" ")[2], HAPPENED) or words.startswith(("không nộp", "không gửi"))
    return names(words, BAD)
