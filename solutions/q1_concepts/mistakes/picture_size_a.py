"""Takes every position to have weights of its own in a convolution too."""


def picture_size():
    return "a"
