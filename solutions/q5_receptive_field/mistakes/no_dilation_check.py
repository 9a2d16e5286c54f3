"""Does not check the dilations."""


def check_dilation(d):
    pass
