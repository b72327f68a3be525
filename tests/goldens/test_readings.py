"""What is read of each wording is what was read before, whole."""

from readings import READINGS, lines


def test_every_wording_is_read_as_before() -> None:
    written = READINGS.read_text(encoding="utf-8").splitlines()
    assert list(lines()) == written, "python tests/goldens/readings.py writes what is read now"
