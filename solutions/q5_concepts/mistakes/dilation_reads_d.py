"""Takes the dilation for a shift of the whole kernel."""


def dilation_reads():
    return "d"
