def _conv(n, same):
    n = n if same else n - 2
    if n <= 0:
        raise ValueError("convolution leaves nothing")
    return n


def _pool(n):
    n >>= 1
    if not n:
        raise ValueError("pooling leaves nothing")
    return n


def _run(h, w, c, depth, same):
    """yields ('enc' | 'mid' | 'dec', value) in the order in which the network runs"""
    stack = []
    while len(stack) < depth:
        for _ in "ab":
            h, w = _conv(h, same), _conv(w, same)
        stack.append((c, h, w))
        yield "enc", (c, h, w)
        h, w, c = _pool(h), _pool(w), c << 1
    for _ in "ab":
        h, w = _conv(h, same), _conv(w, same)
    yield "mid", (c, h, w)
    while stack:
        sc, sh, sw = stack.pop()
        h, w, c = h << 1, w << 1, c >> 1
        cat = (sc + c, h, w)
        cut = (sh - h, sw - w)
        for _ in "ab":
            h, w = _conv(h, same), _conv(w, same)
        yield "dec", (cat, (c, h, w), cut)


def unet_shapes(h, w, c0, depth, mode="same"):
    if any(v < 1 for v in (h, w, c0, depth)):
        raise ValueError("all numbers must be >= 1")
    found = {"enc": [], "mid": [], "dec": []}
    for key, value in _run(int(h), int(w), int(c0), int(depth), mode == "same"):
        found[key].append(value)
    return found["enc"], found["mid"][0], found["dec"]
