def unet_shapes(h, w, c0, depth, mode="same"):
    """same: closed formulas with shifts; valid: step by step."""
    if h < 1 or w < 1 or c0 < 1 or depth < 1:
        raise ValueError("bad argument")
    h = int(h)
    w = int(w)
    c0 = int(c0)
    depth = int(depth)
    return _same(h, w, c0, depth) if mode == "same" else _valid(h, w, c0, depth)


def _same(h, w, c0, depth):
    # floor(floor(h/2)/2) = floor(h/4) ..., so the smallest map is h >> depth
    if min(h, w) >> depth == 0:
        raise ValueError("too many poolings")
    enc = [(c0 << i, h >> i, w >> i) for i in range(depth)]
    bh, bw = h >> depth, w >> depth
    dec = []
    for i in reversed(range(depth)):
        uh = bh << (depth - i)
        uw = bw << (depth - i)
        dec.append(((c0 << (i + 1), uh, uw), (c0 << i, uh, uw), ((h >> i) - uh, (w >> i) - uw)))
    return enc, (c0 << depth, bh, bw), dec


def _valid(h, w, c0, depth):
    enc = []
    a, b = h, w
    for i in range(depth):
        a, b = a - 4, b - 4
        if a < 2 or b < 2:                 # needs two rows and columns for the pooling
            raise ValueError("too small")
        enc.append((c0 << i, a, b))
        a, b = a // 2, b // 2
    a, b = a - 4, b - 4
    if a < 1 or b < 1:
        raise ValueError("too small")
    bottleneck = (c0 << depth, a, b)
    dec = []
    for i in range(depth - 1, -1, -1):
        a, b = 2 * a, 2 * b
        if a < 5 or b < 5:
            raise ValueError("too small for the decoder")
        dec.append(((c0 << (i + 1), a, b), (c0 << i, a - 4, b - 4), (enc[i][1] - a, enc[i][2] - b)))
        a, b = a - 4, b - 4
    return enc, bottleneck, dec
