"""A projection that keeps the number of channels is not used."""


def skip(x, ws, conv2d):
    return x if ws is None or ws.shape[0] == ws.shape[1] else convolve(x, ws, conv2d)


def skip_backward(gradient, x, ws, conv2d_backward):
    if ws is None:
        return gradient, None
    if ws.shape[0] == ws.shape[1]:
        return gradient, 0 * ws
    return convolve_backward(gradient, x, ws, conv2d_backward)
