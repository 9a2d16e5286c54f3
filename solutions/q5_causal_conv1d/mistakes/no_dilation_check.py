"""Does not check the dilation."""


def check_dilation(dilation):
    return dilation
