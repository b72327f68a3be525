from collections.abc import Iterator
from importlib import import_module
from typing import Any

import guide
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc import DocumentNumber, Period, Ratio, Source
from cchc.models import Value
from cchc.values import Interval, Term

VALUES: list[type[Value]] = [DocumentNumber, Interval, Period, Ratio, Source, Term]


@pytest.fixture(scope="module")
def page() -> Iterator[dict[str, Any]]:
    yield guide.run("embed_django")
    import_module("django.apps").apps.all_models["cchc_guide"].clear()


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
def test_every_value_goes_through_form_and_column(page: dict[str, Any], kind: type[Value]) -> None:
    form, column = page["ValueFormField"](kind=kind), page["ValueField"](kind=kind)

    @settings(max_examples=15)
    @given(st.from_type(kind))
    def comes_back(value: Value) -> None:
        assert form.clean(str(value)) == value
        assert column.to_python(value) == value
        assert column.from_db_value(column.get_prep_value(value)) == value
        assert not form.has_changed(value, str(value))

    comes_back()


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("vi", "không đọc được số, từ vị trí 2: “98.5%”; hãy viết như 1.234.567,89"),
        ("en-gb", "the number cannot be read, from position 2: “98.5%”; write it like 1.234.567,89"),
        ("fr", "không đọc được số, từ vị trí 2: “98.5%”; hãy viết như 1.234.567,89"),
        (None, "không đọc được số, từ vị trí 2: “98.5%”; hãy viết như 1.234.567,89"),
    ],
)
def test_errors_in_the_language_of_the_page(page: dict[str, Any], language: str | None, told: str) -> None:
    override = import_module("django.utils.translation").override
    with override(language), pytest.raises(page["ValidationError"]) as caught:
        page["ValueFormField"](kind=Ratio).clean("98.5%")
    assert caught.value.messages == [told]
    assert [one.code for one in caught.value.error_list] == ["number"]


def test_errors_stand_beside_the_field_and_are_escaped(page: dict[str, Any]) -> None:
    form = page["ScoredForm"]({"decision": "<script>", "period": "năm 2026"})
    shown = form.as_p()
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown
    assert list(form.errors) == ["decision"]


def test_a_bound_form_shows_what_was_stored(page: dict[str, Any]) -> None:
    row = page["Scored"](decision=DocumentNumber.parse("12/QĐ-UBND"), period=Period.parse("năm 2026"))
    shown = page["ScoredForm"](instance=row).as_p()
    assert 'value="12/QĐ-UBND"' in shown
    assert "quý III/2019" in shown  # the example, as help
    assert row.on_time is None
    row.full_clean()


def test_wrong_values_are_refused_on_the_way_in_too(page: dict[str, Any]) -> None:
    row = page["Scored"](decision="x", period=Period.parse("năm 2026"))
    with pytest.raises(page["ValidationError"]) as caught:
        row.full_clean()
    assert list(caught.value.message_dict) == ["decision"]
    with pytest.raises(ValueError, match="không đúng loại giá trị"):
        page["ValueField"](kind=Ratio).get_prep_value(0.5)


def test_migrations_can_write_the_field(page: dict[str, Any]) -> None:
    column = page["ValueField"]("Kỳ", kind=Period, null=True)
    written, _imports = import_module("django.db.migrations.writer").MigrationWriter.serialize(column)
    assert "kind=cchc.values.period.Period" in written
    assert column.clone().kind is Period
