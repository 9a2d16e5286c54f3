# wrong: takes k*d instead of (k-1)*d+1 as the extent of a dilated kernel
def receptive_field(layers):
    rf, jump, start = 1, 1, 0.0
    out = []
    for k, s, p, d in layers:
        if k < 1 or s < 1 or d < 1:
            raise ValueError("bad layer")
        ke = k * d
        rf += (ke - 1) * jump
        start += ((ke - 1) / 2 - p) * jump
        jump *= s
        out.append((rf, jump, start))
    return out
