"""What a worker process may not do, laid on itself before it reads the first document (step 8).

It is nice to others; POSIX limits its memory (on Windows the parent does, by a Job object: `cells.py`); it ends with its parent; and it has no network:

- everywhere Python's own sockets and programs are refused by an audit hook (PEP 578), and so are links and changed permissions: an archive's member
  may be a link to anywhere. That binds Python code, such as a library that would fetch what a document names; it does not bind machine code;
- on Linux the kernel refuses new sockets to the whole process, machine code and programs that it starts included (seccomp(2)).

Neither keeps code that has taken the process over from reading the person's files: this is a guard against what documents make readers do, no prison.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
import sys
from types import MappingProxyType

_REFUSED = frozenset(
    "socket.__new__ socket.connect socket.bind socket.sendto socket.sendmsg socket.getaddrinfo socket.gethostbyname socket.gethostbyaddr "
    "urllib.Request ftplib.connect smtplib.connect imaplib.open http.client.connect "
    "subprocess.Popen os.system os.exec os.posix_spawn os.spawn os.startfile os.startfile/2 os.fork os.forkpty pty.spawn "
    "os.symlink os.link os.chmod os.chown".split()
)
"""The audit events (docs.python.org, Audit events table) of going out, of starting programs, and of what no reader needs to do to files."""

_SET_PARENT_DEATH_SIGNAL, _SET_SECCOMP, _SET_NO_NEW_PRIVILEGES, _FILTER = 1, 22, 38, 2  # prctl(2)
_KILL = 9
_LOAD, _IF_EQUAL, _IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06  # BPF_LD|W|ABS, BPF_JMP|JEQ|K, BPF_JMP|JGE|K, BPF_RET|K (linux/bpf_common.h)
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | errno.EACCES  # SECCOMP_RET_ALLOW, SECCOMP_RET_ERRNO
_OTHER_NUMBERS = 0x40000000  # x32 calls the same by other numbers
_SOCKETS = MappingProxyType(
    # machine: (its number for the kernel, the numbers of socket and io_uring_setup)
    {"x86_64": (0xC000003E, (41, 425)), "aarch64": (0xC00000B7, (198, 425))}
)


def confine(memory_limit: int) -> None:
    """Take from this process what no reader needs; `memory_limit` in bytes. What the system does not know how to refuse stays possible."""
    if sys.platform == "win32":
        _lower_windows_priority()
    else:
        import resource  # noqa: PLC0415  # POSIX only

        os.nice(10)
        resource.setrlimit(resource.RLIMIT_AS, (memory_limit, memory_limit))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(_refuse)
    if sys.platform == "linux":
        _end_with_the_parent()
        refuse_sockets()


def refuse_sockets() -> bool:
    """Let the kernel refuse sockets to this process from now on; False where it does not know how to (Linux)."""
    known = _SOCKETS.get(platform.machine())
    if known is None:
        return False
    filter_ = ctypes.create_string_buffer(_program(*known))
    count = len(filter_.raw) // 8
    program = ctypes.create_string_buffer(struct.pack("@HP", count, ctypes.addressof(filter_)))  # struct sock_fprog
    libc = ctypes.CDLL(None)
    zero = ctypes.c_ulong(0)
    if libc.prctl(_SET_NO_NEW_PRIVILEGES, ctypes.c_ulong(1), zero, zero, zero):
        return False
    return not libc.prctl(_SET_SECCOMP, ctypes.c_ulong(_FILTER), ctypes.byref(program), zero, zero)


def _program(machine: int, refused: tuple[int, ...]) -> bytes:
    """The kernel's filter: (code, jump if true, jump if false, value) each, looking at struct seccomp_data (number at 0, machine at 4)."""
    steps = [(_LOAD, 0, 0, 4), (_IF_EQUAL, 0, len(refused) + 3, machine), (_LOAD, 0, 0, 0), (_IF_AT_LEAST, len(refused) + 1, 0, _OTHER_NUMBERS)]
    steps += [(_IF_EQUAL, len(refused) - index, 0, number) for index, number in enumerate(refused)]
    steps += [(_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _REFUSE)]
    return b"".join(struct.pack("=HBBI", *step) for step in steps)


def _refuse(event: str, _: tuple[object, ...]) -> None:
    if event in _REFUSED:
        raise PermissionError(errno.EACCES, f"a reader of documents may not do this: {event}")


def _end_with_the_parent() -> None:
    """A reader that hangs in its document must not outlive an application that was killed."""
    parent = os.getppid()
    ctypes.CDLL(None).prctl(_SET_PARENT_DEATH_SIGNAL, _KILL, 0, 0, 0)
    if os.getppid() != parent:
        sys.exit(0)


def _lower_windows_priority() -> None:
    if sys.platform == "win32":
        below_normal = 0x00004000
        ctypes.windll.kernel32.SetPriorityClass(ctypes.windll.kernel32.GetCurrentProcess(), below_normal)
