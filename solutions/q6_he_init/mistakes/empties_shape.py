"""Takes the channels out of the caller's list."""

import math


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    check_mode(mode)
    check_dist(dist)
    check_axes(shape)
    check_sizes(shape)
    size = tuple(shape)
    rest = shape if isinstance(shape, list) else list(shape)
    outputs, inputs = rest.pop(0), rest.pop(0)
    n = (inputs if mode == "fan_in" else outputs) * math.prod(rest)
    return draw(rng, size, math.sqrt(variance(a, n)), dist).astype(result_dtype())
