def halve(x, times=1):
    if times <= 0:
        raise ValueError
    return x / (1 << times)
