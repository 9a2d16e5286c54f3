def divisor(times):
    return 2 ** max(times, 1)
