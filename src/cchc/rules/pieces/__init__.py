"""Pieces (khoảng giá trị có điểm): what every rule on a number lowers to, checked, scored and compared once."""
