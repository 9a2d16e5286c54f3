def receptive_field(layers):
    rf, jump, start = 1, 1, 0.0
    out = []
    for k, s, p, d in layers:
        if k < 1 or s < 1 or d < 1:
            raise ValueError("k, s and d must be at least 1")
        rf = rf + (k - 1) * d * jump
        start = start + ((k - 1) * d / 2 - p) * jump
        jump = jump * s
        out.append((rf, jump, start))
    return out
