# First writes the network down as a list of layers, then runs a shape through the list.


def _network(c0, depth):
    layers = []
    c = c0
    for _ in range(depth):
        layers += [("conv", c), ("conv", c), ("keep", None), ("pool", None)]
        c = 2 * c
    layers += [("conv", c), ("conv", c), ("bottom", None)]
    for _ in range(depth):
        c = c // 2
        layers += [("up", c), ("skip", None), ("conv", c), ("conv", c), ("done", None)]
    return layers


def unet_shapes(h, w, c0, depth, mode="same"):
    if c0 < 1:
        raise ValueError("no channels")
    if h < 1 or w < 1:
        raise ValueError("no pixels")
    if depth < 1:
        raise ValueError("no levels")
    # h < 2**depth can never be pooled depth times (also keeps the list of layers short)
    if depth > int(min(h, w)).bit_length():
        raise ValueError("too deep for this picture")

    border = 2 * (mode == "valid")
    c, h, w = 1, int(h), int(w)
    enc, dec, kept = [], [], []
    bottleneck = concat = crop = None
    for op, arg in _network(int(c0), int(depth)):
        if op == "conv":
            c, h, w = arg, h - border, w - border
        elif op == "pool":
            h, w = h // 2, w // 2
        elif op == "up":
            c, h, w = arg, h * 2, w * 2
        elif op == "keep":
            enc.append((c, h, w))
            kept.append((c, h, w))
        elif op == "bottom":
            bottleneck = (c, h, w)
        elif op == "skip":
            sc, sh, sw = kept.pop()
            crop = (sh - h, sw - w)
            c += sc
            concat = (c, h, w)
        elif op == "done":
            dec.append((concat, (c, h, w), crop))
        if h < 1 or w < 1:
            raise ValueError("after %s: %d x %d" % (op, h, w))
    return (enc, bottleneck, dec)
