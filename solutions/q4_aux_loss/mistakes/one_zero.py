"""In evaluation the auxiliary gradients are the number 0 instead of arrays of zeros."""


def evaluation_gradients(gradients, weight):
    main = gradients[0]
    return [main, main.dtype.type(0), main.dtype.type(0)]
