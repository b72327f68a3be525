"""The structure of a document's text (cấu trúc văn bản): lines, parts, provisions and annexes."""
