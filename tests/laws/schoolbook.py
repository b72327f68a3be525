"""Numbers in words by the schoolbook, digit by digit from the text of the number: it imports nothing of ours."""

DIGITS = "không một hai ba bốn năm sáu bảy tám chín".split()  # noqa: SIM905  # a line of words


def three(n: str, *, first: bool) -> str:
    """Three digits by the schoolbook, from their text: another method than the library's."""
    a, b, c = tuple(n)
    words = "" if first and a == "0" else f"{DIGITS[int(a)]} trăm "
    if b == "0":
        if c != "0":
            words += DIGITS[int(c)] if first and a == "0" else f"linh {DIGITS[int(c)]}"
        return words.strip()
    words += "mười " if b == "1" else f"{DIGITS[int(b)]} mươi "
    special = {"1": "mốt", "4": "tư", "5": "lăm"} if b != "1" else {"5": "lăm"}
    words += special.get(c, "" if c == "0" else DIGITS[int(c)])
    return words.strip()


def schoolbook(n: int) -> str:
    digits = str(n).zfill(21)
    groups = [digits[i : i + 3] for i in range(0, 21, 3)]
    said: list[str] = []
    scales = ["", "triệu", "nghìn", "", "triệu", "nghìn", ""]
    for place, group in enumerate(groups):
        if group != "000":
            said += [three(group, first=not said), scales[place]]
        if place == 0 and said:
            said.append("tỷ")
        if place == 3 and said:
            said.append("tỷ")
    return " ".join(word for word in said if word) or "không"
