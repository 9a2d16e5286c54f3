"""squeeze_excite does not check the weights: NumPy refuses some of them, and stretches others."""


def check_squeeze_weights(x, w1, w2):
    pass
