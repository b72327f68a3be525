"""What went wrong (lỗi): one fault of one thing, and the errors that carry all of them together.

Lives here: `Fault`, the tree of errors and warnings, `faults()`, `FaultCollector`, JSON pointers, the bound on nesting.
May know: messages.
Must never know: what a document, a rule or a sheet is.
"""

from cchc._lazy import lazy_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cchc.errors.collected import faults
    from cchc.errors.collected import iter_faults as iter_faults
    from cchc.errors.depth import MAX_DEPTH as MAX_DEPTH
    from cchc.errors.depth import DepthGuard as DepthGuard
    from cchc.errors.depth import is_deeper as is_deeper
    from cchc.errors.depth import too_deep as too_deep
    from cchc.errors.error import CchcError, CchcWarning, InvalidInput, UnknownKey
    from cchc.errors.fault import Fault
    from cchc.errors.fault import input_text as input_text
    from cchc.errors.fault import shortened as shortened
    from cchc.errors.fault_collector import FaultCollector
    from cchc.errors.json_pointer import pointer as pointer
    from cchc.errors.json_pointer import pointer_parts as pointer_parts

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
        "collected": "faults iter_faults",
        "depth": "DepthGuard MAX_DEPTH is_deeper too_deep",
        "error": "CchcError CchcWarning InvalidInput UnknownKey",
        "fault": "Fault input_text shortened",
        "fault_collector": "FaultCollector",
        "json_pointer": "pointer pointer_parts",
    },
)
