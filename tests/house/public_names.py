"""Every public name of the library, by module: `python tests/house/public_names.py` prints the snapshot."""

import importlib
import pkgutil

import cchc

MODULES = tuple(sorted(module.name for module in pkgutil.iter_modules(cchc.__path__) if module.ispkg))


def public() -> dict[str, tuple[str, ...]]:
    """The names in each `__all__`, the front door first."""
    modules = {module: importlib.import_module(f"cchc.{module}").__all__ for module in MODULES}
    return {"cchc": tuple(cchc.__all__)} | {f"cchc.{module}": tuple(names) for module, names in modules.items()}


def snapshot() -> str:
    """One name a line."""
    return "".join(f"{module}.{name}\n" for module, names in public().items() for name in names)


if __name__ == "__main__":
    print(snapshot(), end="")
