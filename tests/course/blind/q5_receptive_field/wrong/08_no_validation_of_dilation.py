# wrong: does not raise for d < 1
def receptive_field(layers):
    out = []
    rf, jump, start = 1, 1, 0.0
    for k, s, p, d in layers:
        if k < 1 or s < 1:
            raise ValueError("kernel and stride must be at least 1")
        rf += (k - 1) * d * jump
        start += ((k - 1) * d / 2 - p) * jump
        jump *= s
        out.append((rf, jump, start))
    return out
