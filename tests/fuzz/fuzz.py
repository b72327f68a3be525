"""Feed every reader what a fuzzer makes up, guided by what it reaches in our code.

    pip install -e '.[test]' atheris
    python tests/fuzz/fuzz.py [--seconds 180] [FAMILY …]

Each family of `tests/wicked/entries.py` runs in a process of its own, from drawn valid texts. A text that raises
anything but our errors, takes ten seconds or makes the process grow beyond a gigabyte stops its family, is shown and
makes the command exit with 1; then it becomes a test in `tests/wicked/`. No corpus is kept: seeds are drawn anew each
time.
"""

import argparse
import importlib
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "wicked"))
GRAMMAR = 4096
"""Bytes in the longest text; longer ones are for the tests of linear cost."""
LIMITS = ("-timeout=10", "-rss_limit_mb=1024", f"-max_len={GRAMMAR}", "-print_final_stats=1", "-verbosity=0")
STATS = ("number_of_executed_units", "average_exec_per_sec", "peak_rss_mb", "slowest_unit_time_sec")
SEEDS = 60


def run_family(family: str, folder: str, options: list[str]) -> None:
    """Fuzz one family in this process, until its time is over or a text is found."""
    atheris = importlib.import_module("atheris")  # in no extra: not every interpreter has a wheel of it
    with atheris.instrument_imports(include=["cchc"]):
        import entries
    readers = entries.FAMILIES[family].values()

    def one(data: bytes) -> None:
        text = data.decode("utf-8", "surrogateescape")
        for reader in readers:
            entries.refused(reader, text)

    atheris.Setup([sys.argv[0], folder, *options], one)
    atheris.Fuzz()


def seed(family: str, folder: Path) -> None:
    """Write valid texts of a family, drawn by our own strategies."""
    import seeds  # only the first process draws

    for place, text in enumerate(seeds.drawn(family, SEEDS)):
        (folder / str(place)).write_bytes(text.encode("utf-8", "surrogateescape"))


def told(family: str, seconds: int) -> tuple[str, bool]:
    """Fuzz one family in a process of its own; its line of the tally, and whether nothing was found."""
    with tempfile.TemporaryDirectory() as folder:
        seed(family, Path(folder))
        known = {path.name for path in Path(folder).iterdir()}
        found = Path(folder, "found")
        options = [*LIMITS, f"-max_total_time={seconds}", f"-exact_artifact_path={found}"]
        command = [sys.executable, __file__, "--run", folder, family, "--", *options]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False)
        stats = [re.findall(rf"stat::{stat}:\s+(\d+)", done.stderr) for stat in STATS]
        kept = sum(path.name not in known for path in Path(folder).iterdir())
        figures = [values[-1] if values else "?" for values in stats]
        line = f"| {family} | {' | '.join(figures)} | {kept} | {'found' if done.returncode else 'nothing'} |"
        if done.returncode:
            text = found.read_bytes() if found.exists() else b""
            line += f"\n\n{text!r}\n\n{done.stdout[-3000:]}\n"
        return line, not done.returncode


def tally(families: list[str], seconds: int) -> Iterator[bool]:
    """Fuzz one family after another and print the tally."""
    print("| family | texts | texts a second | most MB | slowest text, s | ways kept | found |\n" + "| --- " * 7 + "|")
    for family in families:
        line, sound = told(family, seconds)
        print(line, flush=True)
        yield sound


def main() -> int:
    """Run the command."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("families", nargs="*", metavar="FAMILY")
    asked.add_argument("--seconds", type=int, default=180)
    asked.add_argument("--run", help=argparse.SUPPRESS)
    if "--run" in sys.argv:
        cut = sys.argv.index("--")
        given = asked.parse_args(sys.argv[1:cut])
        run_family(given.families[0], given.run, sys.argv[cut + 1 :])
        return 0
    given = asked.parse_args()
    import seeds  # a family's own process must not have read our code before it is instrumented

    return 0 if all([*tally(given.families or list(seeds.SEEDS), given.seconds)]) else 1


if __name__ == "__main__":
    sys.exit(main())
