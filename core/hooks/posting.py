"""Telling a hook by a POST to its http(s) address. The only module of Papertray that uses the network.

Only hosts that the settings name are posted to, and no other is followed to. What is posted is signed, if the hook has a secret: the header
`X-Papertray-Signature` is "sha256=" and the HMAC-SHA256 (RFC 2104) of the header `X-Papertray-Timestamp`, a full stop and the body.
"""

from __future__ import annotations

import hashlib
import hmac
import http.client
import ssl
from collections.abc import Callable, Sequence
from urllib.parse import SplitResult, urljoin, urlsplit

from core import __version__
from core.hook import Hook, is_allowed
from core.hooks.answers import NotTakenError, Why
from core.hooks.letters import Letter

_REDIRECTS = frozenset({307, 308})  # those that say: the same POST again, there
_MOST_REDIRECTS = 3
_SAID = 500


def post(hook: Hook, letter: Letter, hosts: Sequence[str], now: float, meet: Callable[[http.client.HTTPConnection], None]) -> str:
    """Post the letter; returns what was answered. `meet` is given the connection, so that it can be cut. Raises `NotTakenError`."""
    address = urlsplit(hook.url)
    check_host(hook.url, hosts)
    for _ in range(_MOST_REDIRECTS + 1):
        status, reason, where, said = _send(address, hook, letter, now, meet)
        if 200 <= status < 300:
            return f"{status} {reason}"
        if status not in _REDIRECTS:
            raise NotTakenError(Why.ANSWER_AND_WORDS, f"{status} {reason}", said) if said else NotTakenError(Why.ANSWER, f"{status} {reason}")
        there = urlsplit(urljoin(address.geturl(), where))
        if (there.scheme, there.netloc) != (address.scheme, address.netloc):
            raise NotTakenError(Why.ELSEWHERE, f"{there.scheme}://{_place(there)}")
        address = there
    raise NotTakenError(Why.ROUND)


def check_host(url: str, hosts: Sequence[str]) -> None:
    """Raises `NotTakenError` when the settings do not name this address's host."""
    if not is_allowed(url, hosts):
        raise NotTakenError(Why.NOT_ALLOWED, urlsplit(url).hostname)


def sign(secret: str, timestamp: str, body: bytes) -> str:
    """The signature of a body that is posted at this time (seconds since 1970, as text)."""
    return "sha256=" + hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()


def _send(address: SplitResult, hook: Hook, letter: Letter, now: float, meet: Callable[[http.client.HTTPConnection], None]) -> tuple[int, str, str, str]:
    """Status, its words, where it sends on to, and the beginning of what it said."""
    timestamp = f"{now:.0f}"
    headers = {
        "Content-Type": "application/json; charset=utf-8",
        "User-Agent": f"Papertray/{__version__}",
        "X-Papertray-Event": letter.event,
        "X-Papertray-Delivery": letter.key,
        "X-Papertray-Timestamp": timestamp,
    }
    if hook.secret:
        headers["X-Papertray-Signature"] = sign(hook.secret, timestamp, letter.body)
    connection = _connection(address, hook.time_limit)
    meet(connection)
    try:
        connection.request("POST", (address.path or "/") + (f"?{address.query}" if address.query else ""), letter.body, headers)
        answer = connection.getresponse()
        return answer.status, answer.reason, answer.getheader("Location", ""), " ".join(answer.read(4 * _SAID).decode("utf-8", "replace").split())[:_SAID]
    except TimeoutError as error:
        raise NotTakenError(Why.SILENT, _place(address), f"{hook.time_limit:g}") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise NotTakenError(Why.UNREACHABLE, _place(address), getattr(error, "strerror", None) or error) from error
    finally:
        connection.close()


def _place(address: SplitResult) -> str:
    """Host and port: a name and password before them are nobody else's business."""
    return address.netloc.rpartition("@")[2]


def _connection(address: SplitResult, seconds: float) -> http.client.HTTPConnection:
    host = address.hostname or ""
    if address.scheme == "https":
        return http.client.HTTPSConnection(host, address.port, timeout=seconds, context=ssl.create_default_context())
    return http.client.HTTPConnection(host, address.port, timeout=seconds)
