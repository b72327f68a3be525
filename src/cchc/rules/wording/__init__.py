"""Official wordings of rules (cách chấm điểm): read without losing a word, and written."""
