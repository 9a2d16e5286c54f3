from fractions import Fraction


def receptive_field(layers):
    res = []
    r, j, c = 1, 1, Fraction(0)
    for entry in layers:
        k = int(entry[0])
        s = int(entry[1])
        p = int(entry[2])
        d = int(entry[3])
        if k <= 0 or s <= 0 or d <= 0:
            raise ValueError
        eff = d * (k - 1) + 1          # size of the kernel with its holes
        r += (eff - 1) * j
        c += (Fraction(eff - 1, 2) - p) * j
        j *= s
        res.append((r, j, float(c)))
    return res
