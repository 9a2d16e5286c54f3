def divisor(times):
    return times + times
