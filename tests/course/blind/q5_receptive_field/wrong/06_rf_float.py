# wrong: rf comes out as a float
def receptive_field(layers):
    rf, jump, start = 1, 1, 0.0
    out = []
    for k, s, p, d in layers:
        if k < 1 or s < 1 or d < 1:
            raise ValueError("k, s, d must be >= 1")
        half = (k - 1) * d / 2
        rf = rf + 2 * half * jump
        start = start + (half - p) * jump
        jump = jump * s
        out.append((rf, jump, start))
    return out
