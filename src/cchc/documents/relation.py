"""What one document does to another (quan hệ giữa các văn bản): carries it out, amends it, replaces it."""

from cchc.documents.document import Document
from cchc.documents.provision import Provision
from cchc.documents.source import SourceField
from cchc.messages import LabelledEnum, _
from cchc.models import Record, TupleField, default
from cchc.values import OptionalDayField


class RelationKind(LabelledEnum):
    """What a document does to another (quan hệ)."""

    BASED_ON = "based_on", _("căn cứ")
    CARRIES_OUT = "carries_out", _("thực hiện")
    GUIDES = "guides", _("hướng dẫn")
    AMENDS = "amends", _("sửa đổi")
    SUPPLEMENTS = "supplements", _("bổ sung")
    CORRECTS = "corrects", _("đính chính")
    REPLACES = "replaces", _("thay thế")
    REPEALS = "repeals", _("bãi bỏ")
    ANNULS = "annuls", _("hủy bỏ")

    @property
    def ends(self) -> bool:
        """True if it ends the legal effect of the other document (làm hết hiệu lực)."""
        return self in (RelationKind.REPLACES, RelationKind.REPEALS, RelationKind.ANNULS)


class DocumentRelation(Record):
    """A relation between two documents (quan hệ giữa hai văn bản).

    Attributes:
        acting: the later document, which amends, replaces, carries out.
        kind: what it does.
        affected: the earlier document.
        provisions: the provisions of the earlier document that are concerned; () if all of it is.
        since: the day from which the relation counts; None takes the day from which the document is in force.
        source: the source of the relation, or None.

    >>> plan, resolution = Document(number="45-KH/ĐUCS"), Document(number="04-NQ/TU")
    >>> print(DocumentRelation(acting=plan, kind=RelationKind.CARRIES_OUT, affected=resolution))
    Kế hoạch số 45-KH/ĐUCS thực hiện Nghị quyết số 04-NQ/TU
    """

    acting: Document
    kind: RelationKind
    affected: Document
    provisions: TupleField[Provision] = default(())
    since: OptionalDayField = default(None)
    source: SourceField = default(None)

    def __str__(self) -> str:
        places = ", ".join(map(str, self.provisions))
        return " ".join(
            filter(None, (self.acting.short_citation, str(self.kind), places, self.affected.short_citation))
        )
