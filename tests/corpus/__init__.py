"""`python3 dev.py corpus DIR`: a collection of any size through the real pipeline, and what became of every file.

The collection itself is only read: the library is a temporary one, which goes when the report has been printed.
"""
