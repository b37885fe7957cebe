"""The desktop around the program: its login, its bus, its file manager, its signals; and the one QApplication."""
