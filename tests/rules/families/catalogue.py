"""All families (danh mục các nhóm lời văn)."""

import counts
import deductions
import formulas
import groups
import labels
import measures
import rates
import refusals
import spellings
from drawn_wording import FAMILIES

__all__ = ["FAMILIES", "MODULES"]

MODULES = (counts, deductions, formulas, groups, labels, measures, rates, refusals, spellings)
