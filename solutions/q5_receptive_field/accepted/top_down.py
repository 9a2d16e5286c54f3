"""No state: every layer is followed down to the picture by recursion, exactly as the definition reads."""


def span(layers, i):
    if not layers:
        return i, i
    k, s, p, d = layers[-1]
    left, _ = span(layers[:-1], i * s - p)
    _, right = span(layers[:-1], i * s - p + (k - 1) * d)
    return left, right


def ends(layers, i):
    lo = hi = i
    for layer in layers[::-1]:
        lo = span([layer], lo)[0]
        hi = span([layer], hi)[1]
    return lo, hi


def receptive_field(layers):
    for layer in layers:
        if min(layer[0], layer[1], layer[3]) < 1:
            raise ValueError(layer)
    out = []
    for n in range(1, len(layers) + 1):
        a, z = ends(layers[:n], 0)
        a1, _ = ends(layers[:n], 1)
        out.append([z - a + 1, a1 - a, 0.5 * (a + z)])
    return out
