"""Takes everything that is not fan_in for fan_out."""


def check_mode(mode):
    pass
