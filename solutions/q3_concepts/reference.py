"""Answers to the concepts of the backward pass: one step a question."""


def rotation():
    """In dx the indices of k and dy run against each other, in dk those of x and dy run together."""
    return "c"


def padding_back():
    """A full correlation frames dy by k - 1; the padding of the forward pass is no part of x: k - 1 - p = 1 and 3."""
    return "a"


def bias_gradient():
    """The bias is added to all 4 * 3 * 5 outputs: 60 * 0.5."""
    return "d"


def pool_between():
    """Each window hands a quarter to its four pixels: (4 * 6 + 8 * 4 - 4 * 4 + 12 * 4) / 4 = 22."""
    return "b"


def dense_bias():
    """dW = 2 f, db = 2, df = 2 W."""
    return "d"


def max_shared():
    """The pixel 8 wins twice, 1 + 2; of the two fives the first gets the 4."""
    return "a"


def unused_pixels():
    """The windows hold the indices (0, 1), (3, 4), (6, 7); the others have the gradient 0."""
    return "b"


def strided_kernel():
    """k_0 saw 1, 2, 3 and k_1 saw 4, 0, 5: 1 - 2 + 6 and 4 - 0 + 10."""
    return "c"


def answers():
    """Return one letter for each question."""
    return {
        "rotation": rotation(),
        "padding_back": padding_back(),
        "bias_gradient": bias_gradient(),
        "pool_between": pool_between(),
        "dense_bias": dense_bias(),
        "max_shared": max_shared(),
        "unused_pixels": unused_pixels(),
        "strided_kernel": strided_kernel(),
    }
