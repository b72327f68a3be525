"""The catalogue (danh mục): data files of the package, read when they are asked for."""

import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Literal, overload

from cchc.catalog.criterion_counts import CriterionCounts
from cchc.catalog.editions import CatalogItem, Content, Edition
from cchc.catalog.lines import lines_of, with_line
from cchc.catalog.master_programme import MasterProgramme
from cchc.catalog.provinces import Provinces
from cchc.documents import Register
from cchc.errors import FaultCollector, InvalidInput, UnknownKey, too_deep
from cchc.frameworks import Framework, ResultClass
from cchc.messages import _

FrameworkName = Literal["dti", "nd307_phuong", "nd307_tinh", "nd307_xa", "papi", "pci", "q766"]
RegisterName = Literal["par_index", "party_inspection", "reform_programmes"]
ClassesName = Literal["hue_classes", "par_index_classes"]


_MAX_LINE = 10_000
"""The longest line of a data file, in characters."""


@cache
def names() -> tuple[str, ...]:
    """Return the names of the items of the catalogue (các mục của danh mục), in alphabetical order.

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
def load(name: Literal["par_index_counts"], year: int | None = None) -> tuple[CriterionCounts, ...]: ...
@overload
def load(name: ClassesName, year: int | None = None) -> tuple[ResultClass, ...]: ...
@overload
def load(name: str, year: int | None = None) -> Content: ...
def load(name: str, year: int | None = None) -> Content:
    """Return the content of a catalogue item for a year (đọc một mục của danh mục).

    Args:
        name: one of `names()`.
        year: the year whose figures are wanted; may be None only if the item has a single edition.

    Returns:
        For an index a `Framework`; for other names a `Register`, `MasterProgramme`, `Provinces`, or a tuple.

    Raises:
        UnknownKey: there is no such name (the message gives the nearest), or no such year (it gives the reason and the
            available years).

    >>> pci = load("pci", year=2019)
    >>> [node.key for node in pci.nodes()][-1], pci.max_points
    ('10', Decimal('100'))
    >>> [area.name for area in load("reform_areas", 2021).areas][-1]
    'Xây dựng và phát triển Chính phủ điện tử, Chính phủ số'
    """
    return catalog_edition(name, year).content


def catalog_edition(name: str, year: int | None = None) -> Edition:
    """Return the edition of a published item for a year, with its source and note (ấn bản).

    Args:
        name: one of `names()`.
        year: the year of the figures; None if there is only one edition.

    Raises:
        UnknownKey: there is no such name, or no such year.

    >>> print(catalog_edition("pci", 2019).source.title)
    Sổ tay PCI 2016 của VCCI
    """
    known = catalog_item(name)
    if year is None and len(known.editions) == 1:
        return known.editions[0]
    for candidate in known.editions:
        if year in candidate.years:
            return candidate
    what = _("danh mục không có số liệu năm này")
    if year in known.unsupported_years:
        what = _("danh mục không có số liệu năm này: {why}", why=known.unsupported_years[year])
    years = ", ".join(str(year) for candidate in known.editions for year in candidate.years)
    remedy = _("hãy chọn một trong các năm: {years}", years=years) if years else _("hãy bỏ năm")
    raise UnknownKey.of("unknown_year", what, "" if year is None else str(year), remedy, path="/year", place=name)


def catalog_item(name: str) -> CatalogItem:
    """Return an item of the catalogue with all its editions (một mục của danh mục).

    Raises:
        UnknownKey: there is no such name; the message gives the nearest.

    >>> catalog_item("pci").unsupported_years[2025]
    'từ năm 2025 là PCI 2.0, gồm ba trụ cột, không nối tiếp các năm trước'
    """
    if name not in names():
        raise UnknownKey.with_suggestions("unknown_name", _("danh mục không có mục này"), name, names())
    return _item(name)


@cache
def _item(name: str) -> CatalogItem:
    return parse_catalog_item((_folder() / f"{name}.toml").read_text(encoding="utf-8"))


def parse_catalog_item(text: str) -> CatalogItem:
    """Return the item in the text of a data file (đọc tệp dữ liệu).

    Raises:
        InvalidInput: the text is no TOML, is nested too deep, or has lines of more than 10,000 characters (reading a
            dotted key takes quadratic time); or it is no item: all faults are reported, each with its line.
    """
    with FaultCollector() as faults:
        for number, line in enumerate(text.split("\n"), start=1):
            with faults.at(place=_("dòng {row}", row=number)):
                if len(line) > _MAX_LINE:
                    remedy = _("nhận tối đa {characters} ký tự", characters=_MAX_LINE)
                    raise InvalidInput.of("length", _("dòng quá dài"), line, remedy)
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InvalidInput.of("toml", _("không đọc được tệp TOML"), str(error), _("hãy sửa tệp dữ liệu")) from None
    except RecursionError:
        raise too_deep() from None
    try:
        with FaultCollector():
            return CatalogItem.model_validate(content)
    except InvalidInput as error:
        lines = lines_of(text)
        raise InvalidInput(*(with_line(fault, lines) for fault in error.faults)) from None


def _folder() -> Traversable:
    return files("cchc.catalog") / "data"
