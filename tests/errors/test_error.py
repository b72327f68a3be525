import pickle

from cchc.errors import CchcError, CchcWarning, Fault, InvalidInput, UnknownKey


def test_the_tree() -> None:
    assert issubclass(InvalidInput, CchcError)
    assert issubclass(InvalidInput, ValueError)
    assert issubclass(UnknownKey, InvalidInput)
    assert issubclass(UnknownKey, LookupError)
    assert issubclass(CchcWarning, UserWarning)


def test_an_error_carries_all_faults_and_says_each_on_a_line() -> None:
    faults = Fault("/a", "x", "sai", "", ""), Fault("/b", "y", "thiếu", "", "")
    error = InvalidInput(*faults)
    assert error.faults == faults
    assert str(error) == "a: sai\nb: thiếu"
    assert str(CchcError()) == ""


def test_an_error_travels() -> None:
    error = UnknownKey.of("key", "không có", "x", "sửa", path="/a", key="1.1")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301  # our own bytes
    assert (type(again), again.faults) == (UnknownKey, error.faults)


def test_a_fault_is_worked_out_only_when_it_is_asked_for() -> None:
    asked: list[str] = []

    def tell() -> Fault:
        asked.append("x")
        return Fault("", "x", "sai", "x", "sửa")

    error = InvalidInput.deferred(tell)
    assert not asked
    assert str(error) == "sai: “x”; sửa"
    assert error.faults == error.args == (Fault("", "x", "sai", "x", "sửa"),)
    assert asked == ["x"]


def test_such_an_error_travels_told() -> None:
    error = InvalidInput.deferred(lambda: Fault("", "x", "sai", "x", "sửa"))
    again = pickle.loads(pickle.dumps(error))  # noqa: S301  # our own bytes
    assert again.faults == error.faults
    assert repr(again) == repr(error) == f"InvalidInput({error.faults[0]!r})"
