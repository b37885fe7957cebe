"""Telling other programs of documents, beside the pipeline: each hook of a folder has a thread that reads the change feed and never holds anything up.

`letters.py` makes what is told, `commands.py` and `posting.py` tell it, `delivering.py` is one hook's thread, `post_office.py` keeps them all.
"""
