"""Faults of a data file tell the line."""

import pytest

from cchc.catalog import parse_catalog_item
from cchc.errors import InvalidInput

FILE = """
title = "Chỉ số"
checked_on = 2026-11-23
trusted_until = 2027-01-31

[[editions]]
years = [2020]
source = "Quyết định 1/QĐ-UBND (đọc tại https://example.vn ngày 23/11/2026)"

[editions.framework]
title = "Bộ chỉ số"

[[editions.framework.criteria]]
code = "1"
title = "A"

[[editions.framework.criteria.children]]
code = "1.1"
title = "B"
rule = { kind = "manual_score", floor = "0", cap = "5" }

[[editions.framework.criteria]]  # the second
code = "2"
title = "C"

[[editions.framework.criteria.children]]
code = "2.1"
title = "D"
rule = { kind = "manual_score", floor = "0", cap = "mười" }
colour = "red"
"""


def test_all_faults_each_with_its_line() -> None:
    with pytest.raises(InvalidInput) as error:
        parse_catalog_item(FILE.replace("[2020]", '["hai nghìn"]').replace('code = "1"\n', "code = 1\n"))
    assert [str(fault).split("/")[0] for fault in error.value.faults] == ["dòng 7", "dòng 14", "dòng 29", "dòng 30"]
    assert error.value.faults[2].path.endswith("criteria/1/children/0/rule/cap")


def test_what_is_not_in_the_file_has_no_line() -> None:
    with pytest.raises(InvalidInput) as error:
        parse_catalog_item('title = "A"')
    assert [fault.path for fault in error.value.faults] == ["/checked_on", "/trusted_until", "/editions"]
