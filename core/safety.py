"""What would run as a program when it is opened: the window asks first. By name, as the systems decide what opening a file means. Pure."""

from __future__ import annotations

import os

_PROGRAMS = frozenset(
    # Windows: programs, installers, scripts, shortcuts, settings, disk images; not Office's files with macros, of which Office itself asks
    ".exe .com .scr .pif .bat .cmd .msi .msp .mst .msix .appx .appinstaller .application .appref-ms .cpl .dll .ocx .sys .gadget "
    ".ps1 .psm1 .psd1 .ps1xml .vb .vbe .vbs .js .jse .ws .wsc .wsf .wsh .hta .sct .msc .reg .inf .lnk .url .scf .settingcontent-ms "
    ".chm .xll .iso .img .vhd .vhdx "
    # macOS and Linux, and what runs on all of them
    ".app .command .terminal .workflow .action .pkg .mpkg .dmg .scpt .applescript .tool .desktop .appimage .run .bin .out .deb .rpm .flatpakref .snap "
    ".sh .bash .zsh .csh .ksh .fish .py .pyw .pyc .pyz .pl .rb .php .lua .tcl .jar .jnlp .class .elf .so .dylib".split()
)


def runs_when_opened(path: str) -> bool:
    """Whether opening this file may run it, rather than show it. Windows leaves dots and blanks at a name's end out, so they hide nothing."""
    return os.path.splitext(path.rstrip(". ").casefold())[1] in _PROGRAMS
