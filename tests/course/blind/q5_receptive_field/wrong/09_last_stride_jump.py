# wrong: jump is only the stride of the layer, not the product of all strides
def receptive_field(layers):
    rf, start = 1, 0.0
    out = []
    prev = 1
    for k, s, p, d in layers:
        if k < 1 or s < 1 or d < 1:
            raise ValueError("invalid layer")
        rf += (k - 1) * d * prev
        start += ((k - 1) * d / 2 - p) * prev
        prev = s
        out.append((rf, s, start))
    return out
