# wrong: the padding is subtracted in pixels of the picture, without the jump
def receptive_field(layers):
    rf, jump, start = 1, 1, 0.0
    out = []
    for k, s, p, d in layers:
        if k < 1 or s < 1 or d < 1:
            raise ValueError("invalid")
        rf += (k - 1) * d * jump
        start += (k - 1) * d / 2 * jump - p
        jump *= s
        out.append((rf, jump, start))
    return out
