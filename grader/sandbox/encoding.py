"""Calls as bytes, encoded once for all submissions that are asked the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.sandbox.desk import encode_call

if TYPE_CHECKING:
    from grader.model.running import Call

_MOST_BYTES = 64 << 20


class Encoded:
    """Remembers the frames of calls by the calls' identity, which it keeps alive, up to a total size."""

    def __init__(self) -> None:
        """Remember none yet."""
        self._frames: dict[tuple[int, int], tuple[Call, bytes]] = {}
        self._size = 0

    def encode(self, call: Call, number: int) -> bytes:
        """Return the frame that makes a child answer a call as the job's `number`th."""
        key = id(call), number
        if key not in self._frames:
            data = encode_call(call, number)
            if self._size + len(data) > _MOST_BYTES:
                self._frames.clear()
                self._size = 0
            self._frames[key] = call, data
            self._size += len(data)
        return self._frames[key][1]
