from itertools import accumulate
import operator


def receptive_field(layers):
    layers = [tuple(layer) for layer in layers]
    if any(min(k, s, d) < 1 for k, s, _, d in layers):
        raise ValueError("k, s, d >= 1 needed")

    jumps = list(accumulate((s for _, s, _, _ in layers), operator.mul, initial=1))
    # jumps[l] is the jump of the map that layer l reads
    rfs = accumulate(((k - 1) * d * j for (k, _, _, d), j in zip(layers, jumps)), initial=1)
    starts = accumulate((((k - 1) * d - 2 * p) * j for (k, _, p, d), j in zip(layers, jumps)), initial=0)
    next(rfs)
    next(starts)
    return [(rf, j, t / 2) for rf, j, t in zip(rfs, jumps[1:], starts)]
