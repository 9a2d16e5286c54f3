def divisor(times):
    return 2 * times
