def check_times(times):
    pass
