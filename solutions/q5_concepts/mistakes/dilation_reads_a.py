"""Takes D for the number of zeros between two entries."""


def dilation_reads():
    return "a"
