"""The child's life: say that the lock is on, load what comes, answer calls, until the other side closes."""

from __future__ import annotations

import faulthandler
import signal
import site
import sys
import warnings
from typing import TYPE_CHECKING

from . import frame, messages, probes
from .calls import Caller
from .imports import Gate, OwnModules
from .loader import Loader
from .messages import Call, Load, Locked, Probe, Probed, Sync, Synced
from .printed import Printed
from .provided import Asker
from .watcher import Watcher

if TYPE_CHECKING:
    from .link import Link

_OURS = frozenset({"inside", "msgspec", "pyseccomp"})  # loaded here, and nothing for a student to import


def prepare(installed: frozenset[str]) -> Gate:
    """Leave only the standard library and what is allowed within reach of an import statement, and return the gate.

    `installed` are the libraries here that are not allowed. Nothing of ours is imported any more after this.
    """
    warnings.simplefilter("ignore")  # a warning is nobody's verdict, and printing it costs time
    for name in [name for name in sys.modules if name.partition(".")[0] in _OURS]:
        del sys.modules[name]
    gate = Gate(OwnModules(), installed)
    sys.meta_path.insert(0, gate)
    sys.argv = [""]
    site.setquit()  # exit() and quit(), which students know; the interpreter was started without them
    return gate


class Child:
    """One child, from its first frame to its last."""

    def __init__(self, link: Link, gate: Gate, hang: int | None) -> None:
        """Serve over `link`; `hang` is the spare pipe, on which a signal makes Python say where it is.

        A signal, because the thread that is asked stands still then: a timer's thread would read the frames of code
        that runs on, which garbles them or ends the process.
        """
        self._link = link
        if hang is not None:
            faulthandler.register(signal.SIGUSR1, file=hang, all_threads=False)
        self._gate = gate
        self._printed = Printed()
        self._caller: Caller | None = None

    def live(self) -> None:
        """Serve the other side until it closes."""
        self._link.send(messages.encode(Locked()))
        while (received := self._link.receive()) is not None:
            header, payload = received
            message = frame.parse(messages.from_trusted, header)
            self._printed.attach()
            if isinstance(message, Load):
                self._load(message, payload)
            elif isinstance(message, Call) and self._caller is not None:
                result, packer = self._caller.answer(message, payload)
                self._link.send(messages.encode(result, packer))
            elif isinstance(message, Sync):
                self._link.send(messages.encode(Synced()))
            elif isinstance(message, Probe):
                self._link.send(messages.encode(Probed(probes.surprises(message))))

    def _load(self, message: Load, payload: bytes) -> None:
        loader = Loader(message, payload, self._gate)
        watcher = Watcher(message.watch) if message.watch else None
        loaded = loader.load(self._printed)
        asker = Asker(self._link, message.provided)
        self._caller = Caller(loader.program, self._gate, self._printed, asker, watcher)
        self._link.send(messages.encode(loaded))
