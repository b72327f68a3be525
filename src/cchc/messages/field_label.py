"""What the fields of records are called on forms (tên trường trên biểu mẫu)."""

from functools import cache
from importlib.resources import files


def field_label(field: str, kind: str) -> dict[str, str] | None:
    """Return what a field is called, by language (tên trường); None if it is no field of this library.

    A field has one name in all classes, but for the few that the table lists under a class.

    Args:
        field: the name in the code, "max_points".
        kind: the name of the class.

    >>> field_label("max_points", "Criterion")
    {'vi': 'điểm tối đa', 'en': 'max points'}
    """
    labels = field_labels()
    label = labels.get(f"{kind}.{field}") or labels.get(field)
    return None if label is None else {"vi": label, "en": field.replace("_", " ")}


@cache
def field_labels() -> dict[str, str]:
    """Return the Vietnamese label of each field (bảng tên trường), by its name, or by class and name: "Fault.place"."""
    lines = (files("cchc.messages") / "field_labels.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines)
