"""Provided functions in the child: empty shells that ask the other side and wait."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

from . import frame, messages
from .messages import Answer, Ask
from .wire import Packer, TooLargeError, Unpacker, UnsupportedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from .link import Link

MAX_BYTES = 16 << 20  # of one question's arguments


class Asker:
    """Makes the shells; `call` is the id of the call in progress, None between calls."""

    def __init__(self, link: Link, names: list[str]) -> None:
        """Make one shell per name."""
        self.call: int | None = None
        self._link = link
        self.shells = {name: self._shell(name) for name in names}

    def handed(self, function: Any, kwargs: dict[str, Any]) -> dict[str, Any]:
        """Return keyword arguments with the provided functions that `function` takes."""
        if not self.shells:
            return kwargs
        try:
            parameters = inspect.signature(function).parameters
        except (TypeError, ValueError):
            return {**kwargs, **self.shells}
        takes_all = any(parameter.kind is parameter.VAR_KEYWORD for parameter in parameters.values())
        return {**kwargs, **{name: shell for name, shell in self.shells.items() if takes_all or name in parameters}}

    def _shell(self, name: str) -> Callable[..., Any]:
        def ask(*args: Any, **kwargs: Any) -> Any:
            return self._ask(name, args, kwargs)

        ask.__name__ = ask.__qualname__ = name
        return ask

    def _ask(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        packer = Packer(MAX_BYTES)
        try:
            tree, named = packer.pack(args), packer.pack(kwargs)
            packer.finish()
        except UnsupportedError as error:
            raise TypeError(f"{name}() does not take {error.kind}") from None
        except TooLargeError as error:
            raise ValueError(f"{name}() does not take {error.size} bytes") from None
        with self._link.turn:
            if self.call is None:
                raise RuntimeError(f"{name}() answers only during a call")
            self._link.send(messages.encode(Ask(self.call, name, tree, named), packer))
            received = self._link.receive()
        if received is None:
            raise SystemExit
        answer = frame.parse(messages.from_trusted, received[0])
        if not isinstance(answer, Answer):
            raise SystemExit
        if answer.failed:
            raise ValueError(answer.message)
        return Unpacker(received[1], trusted=True).unpack(answer.tree)
