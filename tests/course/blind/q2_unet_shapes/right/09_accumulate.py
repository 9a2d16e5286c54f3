from itertools import accumulate
from operator import index


def unet_shapes(h, w, c0, depth, mode="same"):
    h, w, c0, depth = map(index, (h, w, c0, depth))
    if not (h >= 1 and w >= 1 and c0 >= 1 and depth >= 1):
        raise ValueError("h, w, c0 and depth must be at least one")
    k = {"same": 0, "valid": 4}[mode]

    def positive(t):
        if t[0] <= 0 or t[1] <= 0:
            raise ValueError("map without pixels")
        return t

    def stage(t):
        return positive((t[0] - k, t[1] - k))

    def down(t, _):
        return stage(positive((t[0] // 2, t[1] // 2)))

    def up(t, _):
        return stage((t[0] * 2, t[1] * 2))

    sizes = list(accumulate(range(depth), down, initial=stage((h, w))))
    outs = list(accumulate(range(depth), up, initial=sizes[-1]))

    enc = [(c0 * 2 ** i, *sizes[i]) for i in range(depth)]
    bottleneck = (c0 * 2 ** depth, *sizes[depth])
    dec = []
    for j in range(depth):
        i = depth - 1 - j
        uh, uw = 2 * outs[j][0], 2 * outs[j][1]
        dec.append(((c0 * 2 ** (i + 1), uh, uw),
                    (c0 * 2 ** i, *outs[j + 1]),
                    (sizes[i][0] - uh, sizes[i][1] - uw)))
    return enc, bottleneck, dec
