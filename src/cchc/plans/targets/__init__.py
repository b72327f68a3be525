"""Targets of a plan (chỉ tiêu): the aim, its figures, its state on a day, and the sentence that sets it."""
