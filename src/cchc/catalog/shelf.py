"""The shelf of published things (giá danh mục): data files of the package, read when they are asked for."""

import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from cchc.catalog.edition import Edition, Item
from cchc.errors import Gather, InvalidInput, UnknownKey
from cchc.frameworks import Framework
from cchc.messages import _


@cache
def names() -> tuple[str, ...]:
    """The names of what the catalogue has (các mục của danh mục), in alphabetical order.

    >>> "pci" in names()
    True
    """
    return tuple(sorted(file.name.removesuffix(".toml") for file in _folder().iterdir() if file.name.endswith(".toml")))


def load(name: str, year: int | None = None) -> Framework:
    """A published framework as it was in a year (đọc một mục của danh mục).

    Args:
        name: one of `names()`.
        year: the year of the figures; None where there is but one edition.

    Raises:
        UnknownKey: no such name, with the nearest; no such year, with the reason and the years there are.

    >>> pci = load("pci", year=2019)
    >>> [node.key for node in pci.nodes()][-1], pci.max_points
    ('10', Decimal('100'))
    """
    return _edition(name, item(name), year).sourced


def item(name: str) -> Item:
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
def _item(name: str) -> Item:
    return read_item((_folder() / f"{name}.toml").read_text(encoding="utf-8"))


def read_item(text: str) -> Item:
    """The item that a data file says (đọc tệp dữ liệu).

    Raises:
        InvalidInput: the text is no TOML, with the line; or says no item, all faults together.
    """
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        remedy = _("hãy sửa tệp dữ liệu")
        raise InvalidInput.of("toml", _("không đọc được tệp TOML"), str(error), remedy) from None
    with Gather():
        return Item.model_validate(told)


def _folder() -> Traversable:
    return files("cchc.catalog") / "data"


def _edition(name: str, known: Item, year: int | None) -> Edition:
    if year is None and len(known.editions) == 1:
        return known.editions[0]
    for edition in known.editions:
        if year in edition.years:
            return edition
    what = _("danh mục không có số liệu năm này")
    if year in known.refused:
        what = _("danh mục không có số liệu năm này: {why}", why=known.refused[year])
    years = ", ".join(str(one) for edition in known.editions for one in edition.years)
    remedy = _("hãy chọn một trong các năm: {years}", years=years)
    raise UnknownKey.of("unknown_year", what, "" if year is None else str(year), remedy, path=name)
