"""First and last pixel of output 0 and of output 1, carried along in whole numbers."""


def receptive_field(layers):
    if any(k < 1 or s < 1 or d < 1 for k, s, p, d in layers):
        raise ValueError("k, s and d must be at least 1")
    step, first, last = 1, 0, 0  # output i of the current map sees i * step + first ... i * step + last
    result = []
    for k, s, p, d in layers:
        first = first - p * step
        last = last + ((k - 1) * d - p) * step
        step = step * s
        result.append((last - first + 1, step, (first + last) / 2))
    return result
