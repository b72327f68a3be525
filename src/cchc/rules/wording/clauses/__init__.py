"""The clauses of a wording (mệnh đề): what a condition and an award, a limit, a note or a formula state."""
