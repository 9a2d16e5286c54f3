"""Takes the weights for constants when it differentiates."""


def offset_gradient():
    return "d"
