# wrong: returns only the triple of the whole network (one entry), not one for each layer
def receptive_field(layers):
    if not layers:
        return []
    for k, s, p, d in layers:
        if k < 1 or s < 1 or d < 1:
            raise ValueError("invalid layer")
    first, last, first1 = 0, 0, 1
    for k, s, p, d in reversed(layers):
        first = first * s - p
        last = last * s - p + (k - 1) * d
        first1 = first1 * s - p
    return [(last - first + 1, first1 - first, (first + last) / 2)]
