"""One level around the next, by recursion."""


def shrink(n, mode):
    return n if mode == "same" else n - 4


def build(h, w, c, depth, mode):
    h, w = shrink(h, mode), shrink(w, mode)
    if h < 1 or w < 1:
        raise ValueError("no pixels left")
    if depth == 0:
        return [], (c, h, w), []
    enc, bottom, dec = build(h // 2, w // 2, 2 * c, depth - 1, mode)
    below = dec[-1][1] if dec else bottom
    uh, uw = 2 * below[1], 2 * below[2]
    out = (c, shrink(uh, mode), shrink(uw, mode))
    if min(out) < 1:
        raise ValueError("no pixels left")
    return [(c, h, w), *enc], bottom, [*dec, ((2 * c, uh, uw), out, (h - uh, w - uw))]


def unet_shapes(h, w, c0, depth, mode="same"):
    if h < 1 or w < 1 or c0 < 1 or depth < 1:
        raise ValueError("everything must be at least 1")
    return build(h, w, c0, depth, mode)
