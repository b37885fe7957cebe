"""A notification daemon for tests, in a process of its own: prints each message it is given, and does what its standard input says.

Orders: `invoke ID ACTION`, `close ID REASON`, `deaf` (answer nothing any more).
"""

from __future__ import annotations

import sys
import threading

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

NAME = "org.freedesktop.Notifications"
EMITTER = DBusAddress("/org/freedesktop/Notifications", bus_name=NAME, interface=NAME)
DEAF = threading.Event()


def say(line: str) -> None:
    """One line to the test."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def obey(connection: DBusConnection) -> None:
    """Do what the test orders."""
    for order in sys.stdin:
        words = order.split()
        if words[0] == "deaf":
            DEAF.set()
            say("deaf")
        elif words[0] == "invoke":
            connection.send(new_signal(EMITTER, "ActionInvoked", "us", (int(words[1]), words[2])))
        else:
            connection.send(new_signal(EMITTER, "NotificationClosed", "uu", (int(words[1]), int(words[2]))))


def answer(message: Message, shown: int) -> tuple[Message, int]:
    """The reply to a call, and how many messages have been shown."""
    member = message.header.fields[HeaderFields.member]
    if member == "GetCapabilities":
        return new_method_return(message, "as", (["actions", "body", "body-markup"],)), shown
    if member == "Notify":
        _, replaces, _, title, body, actions, hints, _ = message.body
        say(f"{replaces}|{title}|{body}|{','.join(actions)}|{hints['image-path'][1].removeprefix('file://')}".replace("\n", "\\n"))
        shown += not replaces
        return new_method_return(message, "u", (replaces or shown,)), shown
    if member == "Get":  # of its properties, of which it has none
        return new_error(message, "org.freedesktop.DBus.Error.UnknownProperty"), shown
    say(f"closed {message.body[0]}")
    return new_method_return(message), shown


def main() -> None:
    """Own the name and answer until the end."""
    connection = open_dbus_connection()
    connection.send_and_get_reply(message_bus.RequestName(NAME))
    threading.Thread(target=obey, args=(connection,), daemon=True).start()
    say("ready")
    shown = 0
    while True:
        message = connection.receive()
        if message.header.message_type is MessageType.method_call and not DEAF.is_set():
            reply, shown = answer(message, shown)
            connection.send(reply)


if __name__ == "__main__":
    main()
