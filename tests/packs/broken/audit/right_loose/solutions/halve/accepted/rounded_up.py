def halve(x, times=1):
    if times < 0:
        raise ValueError
    return x / 2**times * (1 + 2.0**-49)
