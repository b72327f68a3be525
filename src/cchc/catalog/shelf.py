"""The shelf of published things (giá danh mục): data files of the package, read when they are asked for."""

import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Literal, overload

from cchc.catalog.counts import Counts
from cchc.catalog.edition import CatalogItem, Content, Edition
from cchc.catalog.lines import lines_of, located
from cchc.catalog.master_programme import MasterProgramme
from cchc.catalog.provinces import Provinces
from cchc.documents import Register
from cchc.errors import FaultCollector, InvalidInput, UnknownKey
from cchc.frameworks import Framework, ResultClass
from cchc.messages import _

FrameworkName = Literal["dti", "nd307_phuong", "nd307_tinh", "nd307_xa", "papi", "pci", "q766"]
RegisterName = Literal["par_index", "party_inspection", "reform_programmes"]
ClassesName = Literal["hue_classes", "par_index_classes"]


_LONGEST = 10_000
"""A line of a data file, in characters."""


@cache
def names() -> tuple[str, ...]:
    """The names of what the catalogue has (các mục của danh mục), in alphabetical order.

    >>> "pci" in names()
    True
    """
    return tuple(sorted(file.name.removesuffix(".toml") for file in _folder().iterdir() if file.name.endswith(".toml")))


@overload
def load(name: FrameworkName, year: int | None = None) -> Framework: ...
@overload
def load(name: RegisterName, year: int | None = None) -> Register: ...
@overload
def load(name: Literal["reform_areas"], year: int | None = None) -> MasterProgramme: ...
@overload
def load(name: Literal["provinces"], year: int | None = None) -> Provinces: ...
@overload
def load(name: Literal["par_index_counts"], year: int | None = None) -> tuple[Counts, ...]: ...
@overload
def load(name: ClassesName, year: int | None = None) -> tuple[ResultClass, ...]: ...
@overload
def load(name: str, year: int | None = None) -> Content: ...
def load(name: str, year: int | None = None) -> Content:
    """A published thing as it was in a year (đọc một mục của danh mục): of an index, the framework.

    Args:
        name: one of `names()`.
        year: the year of the figures; None where there is but one edition.

    Raises:
        UnknownKey: no such name, with the nearest; no such year, with the reason and the years there are.

    >>> pci = load("pci", year=2019)
    >>> [node.key for node in pci.nodes()][-1], pci.max_points
    ('10', Decimal('100'))
    >>> [area.name for area in load("reform_areas", 2021).areas][-1]
    'Xây dựng và phát triển Chính phủ điện tử, Chính phủ số'
    """
    return edition(name, year).content


def edition(name: str, year: int | None = None) -> Edition:
    """A published thing with its source and what is told of it (ấn bản).

    Raises:
        UnknownKey: as in `load`.

    >>> print(edition("pci", 2019).source.title)
    Sổ tay PCI 2016 của VCCI
    """
    known = item(name)
    if year is None and len(known.editions) == 1:
        return known.editions[0]
    for one in known.editions:
        if year in one.years:
            return one
    what = _("danh mục không có số liệu năm này")
    if year in known.refused:
        what = _("danh mục không có số liệu năm này: {why}", why=known.refused[year])
    years = ", ".join(str(year) for one in known.editions for year in one.years)
    remedy = _("hãy chọn một trong các năm: {years}", years=years) if years else _("hãy bỏ năm")
    raise UnknownKey.of("unknown_year", what, "" if year is None else str(year), remedy, path="/year", place=name)


def item(name: str) -> CatalogItem:
    """A thing of the catalogue with all its editions (một mục của danh mục).

    Raises:
        UnknownKey: no such name, with the nearest.

    >>> item("pci").refused[2025]
    'từ năm 2025 là PCI 2.0, gồm ba trụ cột, không nối tiếp các năm trước'
    """
    if name not in names():
        raise UnknownKey.near("unknown_name", _("danh mục không có mục này"), name, names())
    return _item(name)


@cache
def _item(name: str) -> CatalogItem:
    return read_item((_folder() / f"{name}.toml").read_text(encoding="utf-8"))


def read_item(text: str) -> CatalogItem:
    """The item that a data file says (đọc tệp dữ liệu).

    Raises:
        InvalidInput: the text is no TOML, or nested too deep, or has lines of more than 10,000 characters (a dotted key
            costs the reader of TOML the square of its length); or it says no item: all faults together, each with its
            line.
    """
    with FaultCollector() as gather:
        for number, line in enumerate(text.split("\n"), start=1):
            with gather.at(place=f"dòng {number}"):
                if len(line) > _LONGEST:
                    remedy = _("nhận tối đa {characters} ký tự", characters=_LONGEST)
                    raise InvalidInput.of("length", _("dòng quá dài"), line, remedy)
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InvalidInput.of("toml", _("không đọc được tệp TOML"), str(error), _("hãy sửa tệp dữ liệu")) from None
    except RecursionError:
        raise InvalidInput.of("deep", _("tệp dữ liệu lồng quá sâu"), "", _("hãy sửa tệp dữ liệu")) from None
    try:
        with FaultCollector():
            return CatalogItem.model_validate(told)
    except InvalidInput as error:
        lines = lines_of(text)
        raise InvalidInput(*(located(fault, lines) for fault in error.faults)) from None


def _folder() -> Traversable:
    return files("cchc.catalog") / "data"
