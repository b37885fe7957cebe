"""The library's care in the window: what is in it, whether it is whole, its backups, where it lies, what goes from it, what hooks were told.

`deeds.py` does it, the pages (of the settings dialog) show it, `alone.py` does what nobody else may be at work for: it moves, mends and exchanges.
"""
