def divisor(times):
    return 2 ** min(times, 60)
