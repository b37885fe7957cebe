"""The command line: what `papertray COMMAND` does, for people and, with `--json`, for programs (contract, *Commands*).

`table.py` lists the commands, `parser.py` turns the call's words into one of them, and one module a group of commands does what was asked, through
`Service` and `Catalogue` alone. `objects.py` is how things look in JSON, `output.py` how they reach the terminal.
"""
