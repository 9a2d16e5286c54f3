"""Wait for one descriptor: by poll where there is one, because select gives up at a thousand open files."""

from __future__ import annotations

import select

_HAS_POLL = hasattr(select, "poll")  # not on Windows


def attend(descriptor: int, seconds: float, *, writing: bool = False) -> tuple[bool, bool]:
    """Return whether a descriptor has something to read, and whether it takes something if asked (`writing`).

    Waits at most so many seconds.
    """
    if not _HAS_POLL:
        wanted = [descriptor] if writing else []
        readable, writable, _ = select.select([descriptor], wanted, [], max(0.0, seconds))
        return bool(readable), bool(writable)
    poll = select.poll()
    poll.register(descriptor, select.POLLIN | (select.POLLOUT if writing else 0))
    found = poll.poll(max(0.0, seconds) * 1000)
    events = found[0][1] if found else 0
    # an end, or an error, is read to find out which
    return bool(events & ~select.POLLOUT), bool(events & select.POLLOUT)
