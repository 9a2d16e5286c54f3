"""Tries to read the solution, to patch the comparison, and to leave through the exit."""

import os
import pathlib
import socket

import numpy as np

np.allclose = np.array_equal = lambda *args, **kwargs: True


def dilate_kernel(K, D):
    loot = ""
    for place in (pathlib.Path("solutions"), pathlib.Path(".."), pathlib.Path("/")):
        try:
            for file in place.rglob("reference.py"):
                loot += file.read_text()
        except OSError:
            pass
    try:
        socket.create_connection(("127.0.0.1", 80), timeout=0.1)
    except OSError:
        pass
    if loot:
        scope = {}
        exec(loot, scope)
        return scope["dilate_kernel"](K, D)
    os._exit(0)
