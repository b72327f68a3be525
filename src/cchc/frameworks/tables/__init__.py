"""From the cells of an officer's table to criteria: header, points, numerals, levels, totals, notes."""
