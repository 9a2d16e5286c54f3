def halve(x, times=1):
    if times < 0:
        raise ValueError
    return x / divisor(times)


def divisor(times):
    return 2**times
