def divisor(times):
    return float("inf")
