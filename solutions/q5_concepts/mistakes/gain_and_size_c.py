"""Takes k times D for the window."""


def gain_and_size():
    return "c"
