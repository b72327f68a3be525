"""What kinds of rule share (các họ quy tắc): scoring on pieces, on tables, of parts and around other rules."""
