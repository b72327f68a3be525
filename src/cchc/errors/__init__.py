"""What went wrong (lỗi): one fault of one thing, and the errors that carry all of them together.

Lives here: `Fault`, the tree of errors and warnings, `faults()`, `FaultCollector`.
May know: messages.
Must never know: what a document, a rule or a sheet is.
"""

from cchc._lazy import lazy_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cchc.errors.collected import faults
    from cchc.errors.collected import found as found
    from cchc.errors.error import CchcError, CchcWarning, InvalidInput, UnknownKey
    from cchc.errors.fault import Fault
    from cchc.errors.fault import as_read as as_read
    from cchc.errors.fault import joined as joined
    from cchc.errors.fault import shortened as shortened
    from cchc.errors.fault_collector import FaultCollector

__all__ = [
    "CchcError",
    "CchcWarning",
    "Fault",
    "FaultCollector",
    "InvalidInput",
    "UnknownKey",
    "faults",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "collected": "faults found",
        "error": "CchcError CchcWarning InvalidInput UnknownKey",
        "fault": "Fault as_read joined shortened",
        "fault_collector": "FaultCollector",
    },
)
