"""Names that a module imports from its files when they are first used (PEP 562).

Importing one name then costs what that name needs, not what the whole module needs. Type checkers read the imports
under `TYPE_CHECKING`; a test compares both.
"""

from importlib import import_module
from sys import modules

TYPE_CHECKING = False  # importing the one of `typing` would cost more than all the rest
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

homes: "dict[str, dict[str, str]]" = {}
"""The module of each name, by the module that offers it."""
after_import: "list[Callable[[], None]]" = []
"""Called after each name that was imported."""


def lazy_names(module: str, files: "Mapping[str, str]") -> "tuple[Callable[[str], object], Callable[[], list[str]]]":
    """Return `__getattr__` and `__dir__` of a module.

    Args:
        module: the name of the module.
        files: the names that each file defines, separated by blanks, by the file as seen from the module.
    """
    own = homes[module] = {name: f"{module}.{file}" for file, names in files.items() for name in names.split()}

    def get_name(name: str) -> object:
        if name not in own:
            message = f"module {module!r} has no attribute {name!r}"
            raise AttributeError(message)
        value: object = getattr(import_module(own[name]), name)
        setattr(modules[module], name, value)
        for call in after_import:
            call()
        return value

    def list_names() -> list[str]:
        return sorted({*vars(modules[module]), *own})

    return get_name, list_names
