"""The kinds of rules that clauses make (loại quy tắc): a kind holds only if its points equal those of the levels."""
