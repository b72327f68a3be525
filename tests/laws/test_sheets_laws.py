"""A sheet on any way through its stages: nothing is lost, nothing is open before or after its time."""

from hypothesis import settings

from cchc.catalog import load
from cchc.strategies import SheetMachine

TestTransitions = SheetMachine.TestCase
TestTransitions.settings = settings(max_examples=30, stateful_step_count=20)


class Surveyed(SheetMachine):
    framework = load("q766")


TestSurveyed = Surveyed.TestCase
TestSurveyed.settings = settings(max_examples=15, stateful_step_count=20)
