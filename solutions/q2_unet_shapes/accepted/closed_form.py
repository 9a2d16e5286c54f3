"""No walk through the network: each size by a formula of its own, and a single check of the last map."""


def unet_shapes(h, w, c0, depth, mode="same"):
    if min(h, w, c0, depth) <= 0:
        raise ValueError
    a, b, d = (8, 4, 4) if mode == "valid" else (0, 0, 0)

    def down(n, i):
        return ((n + b) >> i) - a

    def up(n, i):
        return ((down(n, depth) - d) << (depth - i)) + d

    if up(h, 0) <= 0 or up(w, 0) <= 0:
        raise ValueError
    enc = [(c0 << i, down(h, i), down(w, i)) for i in range(depth)]
    dec = []
    for i in range(depth - 1, -1, -1):
        y, x = 2 * up(h, i + 1), 2 * up(w, i + 1)
        dec.append(((c0 << i + 1, y, x), (c0 << i, up(h, i), up(w, i)), (down(h, i) - y, down(w, i) - x)))
    return enc, (c0 << depth, down(h, depth), down(w, depth)), dec
