"""What kinds of rule share (các họ quy tắc): fields and scoring of rules on pieces, on tables, of parts and around others."""
