"""Official wording (lời văn của quy tắc): read to rules, and written back.

Lives here: the vocabulary of scoring tables, the reader, the writer.
May know: the kinds of rule.
Must never know: the tree of criteria.
"""
