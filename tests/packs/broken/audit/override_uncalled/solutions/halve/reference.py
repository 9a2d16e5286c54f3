def halve(x, times=1):
    check_times(times)
    return x / divisor(times)


def check_times(times):
    if times < 0:
        raise ValueError("times must not be negative")


def divisor(times):
    return 2**times


def spare(times):
    return 1
