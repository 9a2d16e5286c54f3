# wrong: start is computed with //, so halves are lost
def receptive_field(layers):
    rf, jump, start = 1, 1, 0
    out = []
    for k, s, p, d in layers:
        if k < 1 or s < 1 or d < 1:
            raise ValueError("k, s, d must be >= 1")
        rf += (k - 1) * d * jump
        start += ((k - 1) * d // 2 - p) * jump
        jump *= s
        out.append((rf, jump, float(start)))
    return out
