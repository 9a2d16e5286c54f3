"""The trusted end of the socket, against peers that lie, drip, flood and vanish."""

from __future__ import annotations

import socket
import threading
import time

import pytest

from grader.sandbox.channel import Channel, ClosedError, LateError, WireError
from grader.sandbox.inside import frame, messages


@pytest.fixture
def pair():
    ours, theirs = socket.socketpair()
    channel = Channel(ours)
    yield channel, theirs
    channel.close()
    theirs.close()


def soon(seconds=0.1):
    return time.monotonic() + seconds


LOCKED = messages.encode(messages.Locked())


def test_frames_arrive_in_order_however_they_are_cut(pair):
    channel, theirs = pair
    data = LOCKED + messages.encode(messages.Probed(["a"])) + LOCKED
    thread = threading.Thread(target=lambda: [theirs.send(data[at : at + 3]) for at in range(0, len(data), 3)])
    thread.start()
    received = [channel.receive(soon(5), 0)[0] for _ in range(3)]
    thread.join()
    assert received == [messages.Locked(), messages.Probed(["a"]), messages.Locked()]


def test_silence_is_late(pair):
    with pytest.raises(LateError):
        pair[0].receive(soon(), 0)


def test_dripping_is_late(pair):
    channel, theirs = pair
    stop = threading.Event()

    def drip():
        for byte in LOCKED[:-1]:
            theirs.send(bytes([byte]))
            if stop.wait(0.02):
                break

    thread = threading.Thread(target=drip)
    thread.start()
    with pytest.raises(LateError):
        channel.receive(soon(), 0)
    stop.set()
    thread.join()


def test_the_end_is_closed_after_what_was_said(pair):
    channel, theirs = pair
    theirs.send(LOCKED)
    theirs.close()
    assert channel.receive(soon(), 0)[0] == messages.Locked()
    with pytest.raises(ClosedError):
        channel.receive(soon(), 0)


@pytest.mark.parametrize(
    "data",
    [
        b"HTTP/1.1 200 OK\r\n\r\n",
        frame.PREFIX.pack(b"tz", 2**32 - 1, 0),
        frame.PREFIX.pack(b"tz", 10, 2**60),
        frame.join(b"\xc1\xc1\xc1", []),
        frame.join(b"\x91\xa6forged", []),
        messages.encode(messages.Answer(failed=False, message="", tree=None)),
        messages.encode(messages.Locked())[:-1] + b"\xff",
    ],
)
def test_what_is_no_frame_of_a_child(pair, data):
    channel, theirs = pair
    theirs.send(data)
    with pytest.raises(WireError):
        channel.receive(soon(1), 100)


def test_large_frames_do_not_wait_for_one_another(pair):
    channel, theirs = pair
    size = 1 << 22
    for _ in range(4):
        channel.send(frame.join(b"", [bytes(size)]))
    total = 4 * (frame.PREFIX.size + size)
    received = []

    def peer():
        data = frame.join(messages.encode_header(messages.Locked()), [b"x" * size])
        sender = threading.Thread(target=theirs.sendall, args=(data,))
        sender.start()
        while sum(received) < total:
            received.append(len(theirs.recv(1 << 20)))
        sender.join()
        theirs.sendall(LOCKED)

    thread = threading.Thread(target=peer)
    thread.start()
    message, payload = channel.receive(soon(10), size)
    assert (message, len(payload)) == (messages.Locked(), size)
    assert channel.receive(soon(10), 0)[0] == messages.Locked()
    thread.join()
    assert sum(received) == total


def test_sending_to_nobody_is_not_an_error_of_its_own(pair):
    channel, theirs = pair
    theirs.close()
    channel.send(LOCKED)
    channel.send(LOCKED * 100_000)
    with pytest.raises(ClosedError):
        channel.receive(soon(), 0)
