"""The measurements: `python3 dev.py bench [ROW…]` takes them again, each beside its peer in the same run.

A row (`rows.py`) is a function that gives `Line`s (`table.py`). What is measured and what it is held against run in processes of their own
(`programs/`, started and counted by `measuring.py`), one after the other and several times round, so that a busy machine is busy for both.
"""
