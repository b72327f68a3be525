"""Break the reader of wordings on purpose, one place at a time, and see whether one of its wordings is read otherwise.

    python tests/mutation/mutate_reader.py [FILE …] [--workers N]

The mutants are those of `mutate.py`; of the files of the reader there are thousands, so each is tried in a fork of a
process that has everything loaded: its code takes the place of the code that is there. A mutant is only asked for the
wordings that run its line. Prints those that survive; run `mutate.py` over them, which asks all tests.
"""

import argparse
import json
import os
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import FrameType, FunctionType, ModuleType
from typing import Any

sys.path.append(str(Path(__file__).parent))
sys.path.append(str(Path(__file__).parents[1] / "goldens"))

from mutate import ROOT, mutants
from readings import READINGS, reading_of

Check = dict[str, Any]
"""What is read of a wording: a line of `readings.jsonl`."""
READER = ROOT / "src" / "cchc" / "rules" / "wording"


def functions_of(holder: ModuleType | type) -> Iterator[tuple[str, FunctionType]]:
    """Yield the functions of a module or class by name, those inside properties, caches and class methods too."""
    for name, value in list(vars(holder).items()):
        inner: Any = value
        for wrapper in ("__func__", "fget", "func", "__wrapped__"):
            inner = getattr(inner, wrapper, inner)
        if isinstance(inner, FunctionType):
            yield name, inner


def take_over(old: ModuleType | type, new: ModuleType | type) -> None:
    """Give the functions of a module or class the code of those of another."""
    codes = dict(functions_of(new))
    for name, function in functions_of(old):
        if name in codes:
            function.__code__ = codes[name].__code__
            function.__defaults__ = codes[name].__defaults__
            function.__kwdefaults__ = codes[name].__kwdefaults__


def apply(module: ModuleType, text: str) -> None:
    """Make a loaded module behave as the text of its mutant."""
    changed = ModuleType(module.__name__)
    changed.__dict__.update(__file__=module.__file__, __package__=module.__package__)
    sys.modules[module.__name__] = changed
    exec(compile(text, str(module.__file__), "exec"), changed.__dict__)  # noqa: S102  # a mutant of our own file
    sys.modules[module.__name__] = module
    take_over(module, changed)
    readers = [one for name, one in sys.modules.items() if name.startswith("cchc.rules.")]
    for name, value in list(vars(changed).items()):
        old = vars(module).get(name)
        if isinstance(value, type) and isinstance(old, type) and value.__module__ == module.__name__:
            take_over(old, value)
        elif not callable(value) and not name.startswith("__"):
            for one in readers:
                if vars(one).get(name) is old:
                    setattr(one, name, value)
    for one in readers:
        for cached in vars(one).values():
            getattr(cached, "cache_clear", int)()


def lines_of(check: Check) -> set[tuple[str, int]]:
    """Return the lines of the reader that run for a wording, each with its file."""
    found: set[tuple[str, int]] = set()

    def trace(frame: FrameType, event: str, _value: object) -> Any:
        if not frame.f_code.co_filename.startswith(str(READER)):
            return None
        if event == "line":
            found.add((frame.f_code.co_filename, frame.f_lineno))
        return trace

    sys.settrace(trace)
    try:
        reading_of(check["text"], check["max_points"])
    finally:
        sys.settrace(None)
    return found


def checks_by_line(asked: Sequence[Check]) -> dict[tuple[str, int], list[Check]]:
    """Return the checks of each line of the reader."""
    by_line: dict[tuple[str, int], list[Check]] = defaultdict(list)
    for check in asked:
        for line in lines_of(check):
            by_line[line].append(check)
    return by_line


def survives(module: ModuleType, text: str, asked: list[Check]) -> bool:
    """Whether every wording is read as before by a mutant, in a fork that it may break.

    The wording that finds one is asked first of the next, for it is likely to find that too.
    """
    reads, writes = os.pipe()
    child = os.fork()
    if not child:
        try:
            apply(module, text)
            read = ((place, reading_of(row["text"], row["max_points"]) == row) for place, row in enumerate(asked))
            found = next((place for place, same in read if not same), -1)
            os.write(writes, str(found).encode())
        finally:
            os._exit(0)
    os.close(writes)
    with os.fdopen(reads) as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    if told not in ("", "-1"):
        asked.insert(0, asked.pop(int(told)))
    return told == "-1"


def main() -> int:
    """Print the survivors, then how many there were; 1 where there is one."""
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # a console is a text stream
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    asked = parser.parse_args()
    files: Sequence[Path] = asked.files or sorted(path for path in READER.rglob("*.py") if path.stem != "__init__")
    jobs = [(path.resolve(), *mutant) for path in files for mutant in mutants(path.resolve())]
    readings = [json.loads(line) for line in READINGS.read_text(encoding="utf-8").splitlines()]
    by_line = checks_by_line(readings)
    workers = [fork_worker(jobs[number :: asked.workers], by_line, readings) for number in range(asked.workers)]
    survivors = sum(os.waitstatus_to_exitcode(os.waitpid(worker, 0)[1]) for worker in workers)
    print(f"{len(jobs)} mutants tried")
    return 1 if survivors else 0


def fork_worker(
    jobs: Sequence[tuple[Path, str, str]], by_line: Mapping[tuple[str, int], list[Check]], everything: list[Check]
) -> int:
    """Start a process that tries some of the mutants; its number. It ends with 1 if one survives."""
    worker = os.fork()
    if worker:
        return worker
    survivors = 0
    for path, told, text in jobs:
        name = ".".join(path.relative_to(ROOT / "src").with_suffix("").parts)
        line = int(told.split(":")[1])
        if survives(sys.modules[name], text, by_line.get((str(path), line), everything)):
            survivors += 1
            print(told, flush=True)
    os._exit(min(survivors, 1))


if __name__ == "__main__":
    sys.exit(main())
