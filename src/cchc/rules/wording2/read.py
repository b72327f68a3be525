from cchc.rules.wording2.tokens import tokens
from cchc.rules.wording2.clauses import Clauses
from cchc.rules.wording2.assemble import rule_of
from cchc.rules.wording2.refused import Refused
from cchc.rules.wording2.reading import Settings
from cchc.viet import align
from cchc.values import to_exact_decimal
from cchc.errors import InvalidInput
def read_rule(text, max_points=None):
    same = align(text)
    most = None if max_points is None else to_exact_decimal(max_points)
    settings = Settings(max_points=most if most is not None and most > 0 else None, wording=text)
    try:
        rule = rule_of(Clauses(same.text, tokens(same.text)).read(), settings)
    except Refused as e:
        raise InvalidInput.of(e.code, e.code, same.text[e.start:e.end] if e.end else "", "") from None
    faults = rule.check()
    if most and most > 0 and rule.max_points > most:
        raise InvalidInput.of("bounds", "bounds", str(rule.max_points), "")
    if faults: raise InvalidInput(*faults)
    return rule
