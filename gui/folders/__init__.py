"""Folders that are to be watched: the first start, what a folder would give, which of its files match and why others don't, files that are brought in."""
