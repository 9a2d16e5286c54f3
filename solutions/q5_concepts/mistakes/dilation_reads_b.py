"""Takes a dilated kernel for a wide kernel without gaps."""


def dilation_reads():
    return "b"
