"""What went wrong (lỗi): one fault of one thing, and the errors that carry all of them together.

Lives here: `Fault`, the tree of errors and warnings, `faults()`, `Gather`.
May know: messages.
Must never know: what a document, a rule or a sheet is.
"""

from cchc.errors.error import CchcError, CchcWarning, InvalidInput, UnknownKey
from cchc.errors.fault import Fault
from cchc.errors.faults import faults
from cchc.errors.gather import Gather

__all__ = ["CchcError", "CchcWarning", "Fault", "Gather", "InvalidInput", "UnknownKey", "faults"]
