"""Results (kết quả chấm): the explanation, rank, classes, what was lost."""
