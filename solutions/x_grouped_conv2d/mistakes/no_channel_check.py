"""Does not compare the channels of a filter with those of a group; a single one is then used for all."""


def check_channels(kernel, in_group):
    pass
