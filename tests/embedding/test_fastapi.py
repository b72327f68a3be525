from typing import Any

import guide
import pytest
from schema_walk import misfits, shown

from cchc import DocumentNumber, Framework
from cchc.assessments import Assessment


@pytest.fixture(scope="module")
def page() -> dict[str, Any]:
    return guide.run("embed_fastapi")


def refused(page: dict[str, Any], sheet: object, **headers: str) -> list[dict[str, str]]:
    answer = page["client"].post("/assessments/12/QĐ-UBND", json=sheet, headers=headers)
    assert answer.status_code == 422
    faults: list[dict[str, str]] = answer.json()["faults"]
    return faults


@pytest.mark.parametrize(
    ("asked", "what"),
    [
        ("", "thiếu trường bắt buộc"),
        ("vi-VN,vi;q=0.9,en;q=0.8", "thiếu trường bắt buộc"),
        ("en", "a required field is missing"),
        ("EN-us;q=0.9", "a required field is missing"),
        ("fr-FR, en;q=0.5", "a required field is missing"),
        ("fr, *;q=0.1", "thiếu trường bắt buộc"),
    ],
)
def test_in_the_language_of_the_caller(page: dict[str, Any], asked: str, what: str) -> None:
    (fault,) = refused(page, {}, **{"Accept-Language": asked})
    assert (fault["path"], fault["code"], fault["what"]) == ("/body", "missing", what)


@pytest.mark.parametrize(("language", "what"), [("vi", "không có tiêu chí này"), ("en", "there is no such criterion")])
def test_what_scoring_refuses_goes_the_same_way(page: dict[str, Any], language: str, what: str) -> None:
    sheet = {"body": {"name": "Sở A"}, "cells": [{"key": "1,1", "value": True}, {"key": "1", "value": True}]}
    told = refused(page, sheet, **{"Accept-Language": language})
    assert {(fault["path"], fault["key"]) for fault in told} == {("/cells/0/value", "1,1"), ("/cells/1/value", "1")}
    assert what in {fault["what"] for fault in told}


def test_faults_of_a_record_have_the_path_of_the_field(page: dict[str, Any]) -> None:
    cells = [{"key": "1", "value": {"ratio": "x"}}, {"key": "1", "entries": [{"on": "31/02/2026", "by": "Sở A"}]}]
    told = refused(page, {"body": {"name": ""}, "cells": cells, "nguoi": ""})
    places = {fault["path"]: (fault["key"], fault["code"]) for fault in told}
    assert places == {
        "/body": ("", "name"),
        "/cells/0/value/ratio": ("1", "ratio"),
        "/cells/1/entries/0/on": ("1", "day"),
        "/cells/1/entries/0/value": ("1", "missing"),
        "/nguoi": ("", "extra_forbidden"),
    }


def test_a_number_in_the_address_is_read_or_refused(page: dict[str, Any]) -> None:
    sheet = {"body": {"name": "Sở A"}}
    answer = page["client"].post("/assessments/khong-co-so", json=sheet)
    assert answer.status_code == 422
    assert [fault["read"] for fault in answer.json()["faults"]] == ["khong-co-so"]


def test_an_unknown_decision_is_not_found(page: dict[str, Any]) -> None:
    answer = page["client"].post("/assessments/99/QĐ-UBND", json={"body": {"name": "Sở A"}})
    assert (answer.status_code, answer.json()) == (404, {"detail": "chưa có bộ tiêu chí của quyết định 99/QĐ-UBND"})


def test_what_is_no_json(page: dict[str, Any]) -> None:
    headers = {"Content-Type": "application/json"}
    answer = page["client"].post("/assessments/12/QĐ-UBND", content="{", headers=headers)
    assert answer.status_code == 422
    assert [fault["code"] for fault in answer.json()["faults"]] == ["json_invalid"]


def test_a_framework_goes_in_and_comes_out_as_it_is(page: dict[str, Any]) -> None:
    framework = page["framework"]
    assert page["frameworks"][DocumentNumber.parse("12/QĐ-UBND")] == framework
    assert isinstance(framework, Framework)
    scored = page["scored"]
    answer = page["client"].post("/assessments/12/QĐ-UBND", json=page["sheet"])
    assert answer.content == scored.model_dump_json().encode()
    assert Assessment.model_validate_json(answer.content) == scored


def test_examples_and_defaults_of_the_description_are_valid(page: dict[str, Any]) -> None:
    told = page["app"].openapi()
    assert len(list(shown(told))) > 100
    assert misfits(told) == []


def test_the_description_shows_our_values(page: dict[str, Any]) -> None:
    sheet = page["app"].openapi()["components"]["schemas"]["ScoreSheet"]
    assert sheet["description"].startswith("A score sheet (phiếu chấm điểm)")
    assert ">>>" not in sheet["description"]
    period = page["app"].openapi()["components"]["schemas"]["Period-Input"]
    form, text = period["anyOf"]
    assert (period["title"], form["type"], form["required"]) == ("Period", "object", ["first", "last"])
    assert form["examples"] == [{"first": "2019-07-01", "last": "2019-09-30"}]
    assert (text["type"], text["examples"]) == ("string", ["quý III/2019"])
    assert sheet["properties"]["period"]["description"] == "the period that is scored, or None."
    assert "Refusal" in str(page["app"].openapi()["paths"])
