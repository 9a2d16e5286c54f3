# follow first(i) = a*i + f and last(i) = a*i + g through the layers


def receptive_field(layers):
    for layer in layers:
        k, s, p, d = layer
        if k < 1:
            raise ValueError("kernel size below 1")
        if s < 1:
            raise ValueError("stride below 1")
        if d < 1:
            raise ValueError("dilation below 1")

    a, f, g = 1, 0, 0
    result = []
    for layer in layers:
        k, s, p, d = (int(v) for v in layer)
        lo = -p                   # smallest entry output 0 reads
        hi = -p + (k - 1) * d     # largest
        f = a * lo + f
        g = a * hi + g
        a = a * s
        result.append((g - f + 1, a, (f + g) / 2))
    return result


if __name__ == "__main__":
    print(receptive_field([(3, 2, 1, 1), (2, 1, 0, 3), (3, 2, 2, 1)]))
