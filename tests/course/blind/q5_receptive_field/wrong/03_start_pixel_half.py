# wrong: uses the convention of the blog post where the centre of pixel 0 lies at 0.5
def receptive_field(layers):
    rf, jump, start = 1, 1, 0.5
    out = []
    for k, s, p, d in layers:
        if k < 1 or s < 1 or d < 1:
            raise ValueError("k, s, d must be >= 1")
        rf += (k - 1) * d * jump
        start += ((k - 1) * d / 2 - p) * jump
        jump *= s
        out.append((rf, jump, start))
    return out


if __name__ == "__main__":
    print(receptive_field([(3, 1, 1, 1)]))
