"""Parts of texts whose letters and marks are apart: a letter and its marks belong to one part."""

import pytest

from cchc.documents import parse_document


@pytest.mark.parametrize(
    "text",
    [
        "\u0110i\u00ea\u0300u 1. Mo\u0323\u0302t.",
        "\u0110iều 1.\u0301 Một.",
        "a)\u0301\u0301\u0301",
        "-\u0323 Một.",
        "Mo\u0323\u0302t.\na)\u0301",
        "\u200bĐiều 1.\u200b Một.\u200b",
        "Điều 1. Một./.\u0301",
        "\u0301\n\u0301",
    ],
)
def test_parts_never_overlap(text: str) -> None:
    end = 0
    for part in parse_document(text).parts:
        assert end <= part.span.start < part.span.end
        assert part.span.words_in(text) == part.text
        end = part.span.end
