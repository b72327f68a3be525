"""A book of deductions kept case by case, in hundredths of a point: it imports nothing of ours."""

from typing import NamedTuple


class Line(NamedTuple):
    """A fault in the book, in hundredths: what it costs, up to what, every how many cases, from where on all goes."""

    cost: int | None
    cap: int | None
    every: int
    all_from: int | None


def remaining(initial: int, floor: int | None, book: list[tuple[Line, int]]) -> int:
    """Enter every case of every fault, one after the other, and return what is left."""
    balance, is_lost = initial, False
    for line, cases in book:
        taken = 0
        for case in range(1, cases + 1):
            if case == line.all_from:
                is_lost = True
                break
            if line.cost is not None and case % line.every == 0:
                taken += line.cost
            if line.cap is not None and taken > line.cap:
                taken = line.cap
        balance -= taken
    while floor is not None and balance < floor:
        balance += 1
    return 0 if is_lost and balance > 0 else balance
