"""What the rows start in processes of their own: each module is one program, `main(*words)`, whose answer (plain JSON) is printed at its end.

One module a program, because what it imports is part of what it costs.
"""
