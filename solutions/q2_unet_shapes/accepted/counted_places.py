"""Counts the places of a window instead of dividing and subtracting; a generator walks through the levels."""


def places(n, k, stride, pad):
    count = len(range(-pad, n + pad - k + 1, stride))
    if not count:
        raise ValueError("the window has no place")
    return count


def unet_shapes(h, w, c0, depth, mode="same"):
    for number in (h, w, c0, depth):
        if number < 1:
            raise ValueError("at least 1")
    pad = int(mode != "valid")

    def stage(hw):
        for _ in "12":
            hw = [places(n, 3, 1, pad) for n in hw]
        return hw

    def levels():
        hw, c = [h, w], c0
        while True:
            hw = stage(hw)
            yield (c, *hw)
            hw, c = [places(n, 2, 2, 0) for n in hw], 2 * c

    walk = levels()
    enc = [next(walk) for _ in range(depth)]
    bottleneck = now = next(walk)
    dec = []
    for c, *skip in reversed(enc):
        up = [2 * n for n in now[1:]]
        now = (c, *stage(up))
        dec.append([[2 * c, *up], now, [s - u for s, u in zip(skip, up)]])
    return [enc, bottleneck, dec]
