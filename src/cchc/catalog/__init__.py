"""Published facts supplied as data (danh mục): each with its source, the place and the day it was read.

Lives here: data files, and the functions that read them.
May know: messages, errors, exact, models, viet, tables, values, documents, calendars, indicators, rules, frameworks.
Must never know: score sheets, plans, inspections.
"""

from cchc._lazy import lazy_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cchc.catalog.catalogue import catalog_edition, catalog_item, load, names, parse_catalog_item
    from cchc.catalog.criterion_counts import CriterionCounts
    from cchc.catalog.editions import CatalogItem, Edition, UnconfirmedFact
    from cchc.catalog.freshness import stale
    from cchc.catalog.master_programme import Area, MasterProgramme
    from cchc.catalog.provinces import Province, Provinces

__all__ = [
    "Area",
    "CatalogItem",
    "CriterionCounts",
    "Edition",
    "MasterProgramme",
    "Province",
    "Provinces",
    "UnconfirmedFact",
    "catalog_edition",
    "catalog_item",
    "load",
    "names",
    "parse_catalog_item",
    "stale",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "catalogue": "catalog_edition catalog_item load names parse_catalog_item",
        "criterion_counts": "CriterionCounts",
        "editions": "CatalogItem Edition UnconfirmedFact",
        "freshness": "stale",
        "master_programme": "Area MasterProgramme",
        "provinces": "Province Provinces",
    },
)
