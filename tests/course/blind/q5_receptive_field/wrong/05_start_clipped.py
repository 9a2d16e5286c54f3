# wrong: cuts the view off at pixel 0, so start is never negative
def receptive_field(layers):
    a, f, g = 1, 0, 0
    result = []
    for k, s, p, d in layers:
        if k < 1 or s < 1 or d < 1:
            raise ValueError("invalid layer")
        f, g = f - a * p, g + a * ((k - 1) * d - p)
        a *= s
        # pixels before the picture do not exist
        result.append((g - f + 1, a, max(0.0, (f + g) / 2)))
    return result
