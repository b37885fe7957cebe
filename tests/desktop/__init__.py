"""The application as a person meets it: a real window, tray and notification daemon on a virtual desktop, driven by mouse and keyboard.

`command.py` starts a desktop, `widgets.py` reads what programs show to a screen reader, `person.py` puts both together: look, wait, click, type.
`pictures.py` is a program of its own (`python3 dev.py pictures`): it makes the pictures in docs/ from a real run, and checks that run.
"""
