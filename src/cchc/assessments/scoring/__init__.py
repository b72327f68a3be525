"""Scoring (chấm điểm): one sheet or many by a framework."""
