def receptive_field(layers):
    """rf, jump, start of each layer."""
    n = len(layers)
    result = [None] * n
    rf = jump = 1
    start = 0.0
    l = 0
    while l < n:
        k, s, p, d = layers[l][0], layers[l][1], layers[l][2], layers[l][3]
        if k >= 1 and s >= 1 and d >= 1:
            grow = (k - 1) * d
            start += jump * (grow * 0.5 - p)
            rf += jump * grow
            jump *= s
            result[l] = (rf, jump, float(start))
        else:
            raise ValueError("layer %d is invalid" % l)
        l += 1
    return result
