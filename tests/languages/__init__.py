"""The words that people see, gathered from the code (`python3 dev.py words`) and held against the tables of each language."""
