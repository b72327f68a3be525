"""All families (danh mục các nhóm lời văn)."""

import counts  # noqa: F401  # each registers its families
import deductions  # noqa: F401
import formulas  # noqa: F401
import labels  # noqa: F401
import measures  # noqa: F401
import rates  # noqa: F401
import refusals  # noqa: F401
import spellings  # noqa: F401
from draw import FAMILIES

__all__ = ["FAMILIES"]
