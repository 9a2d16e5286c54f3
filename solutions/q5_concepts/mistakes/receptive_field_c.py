"""Takes every input inside the span for one that is read."""


def receptive_field():
    return "c"
