"""Every public name of the library, by room: `python tests/house/public_names.py` prints the snapshot."""

import importlib
import pkgutil

import cchc

ROOMS = tuple(sorted(module.name for module in pkgutil.iter_modules(cchc.__path__) if module.ispkg))


def public() -> dict[str, tuple[str, ...]]:
    """The names in each `__all__`, the front door first."""
    rooms = {room: importlib.import_module(f"cchc.{room}").__all__ for room in ROOMS}
    return {"cchc": tuple(cchc.__all__)} | {f"cchc.{room}": tuple(names) for room, names in rooms.items()}


def snapshot() -> str:
    """One name a line."""
    return "".join(f"{room}.{name}\n" for room, names in public().items() for name in names)


if __name__ == "__main__":
    print(snapshot(), end="")
