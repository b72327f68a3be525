import q766


def test_every_cell_of_twelve_agencies_is_as_published() -> None:
    results, published = q766.scored()
    assert len(results) == 12
    assert sum(len(row) for row in published.values()) == 48
    assert q766.differences() == []
