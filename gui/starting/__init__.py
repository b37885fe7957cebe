"""How the program starts: what its call means (`door`), the tray icon first (`start`, and `entrance` beside this folder), then the rest (`second_half`)."""
