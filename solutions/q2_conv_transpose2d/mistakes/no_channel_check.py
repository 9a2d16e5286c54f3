"""Does not compare the input channels; one channel is then used for all."""


def check_channels(x, kernel):
    pass
