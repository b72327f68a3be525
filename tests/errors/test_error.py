import pickle

from cchc.errors import CchcError, CchcWarning, Fault, InvalidInput, UnknownKey


def test_the_tree() -> None:
    assert issubclass(InvalidInput, CchcError)
    assert issubclass(InvalidInput, ValueError)
    assert issubclass(UnknownKey, InvalidInput)
    assert issubclass(UnknownKey, LookupError)
    assert issubclass(CchcWarning, UserWarning)


def test_an_error_carries_all_faults_and_says_each_on_a_line() -> None:
    faults = Fault("a", "x", "sai", "", ""), Fault("b", "y", "thiếu", "", "")
    error = InvalidInput(*faults)
    assert error.faults == faults
    assert str(error) == "a: sai\nb: thiếu"
    assert str(CchcError()) == ""


def test_an_error_travels() -> None:
    error = UnknownKey.of("key", "không có", "x", "sửa", path="a")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301  # our own bytes
    assert (type(again), again.faults) == (UnknownKey, error.faults)
