def halve(x, times=1):
    check_times(times)
    return x / (1 + times)
