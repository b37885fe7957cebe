"""Workbooks and tables of values (step 8)."""
