"""Average pooling: what a window hands to its pixels replaces what earlier windows handed to them."""


def mean_gradient(dy, x, k, stride):
    share = mean_share(dy, k)
    dx = start_gradient(x, dy.dtype)
    for i in range(dy.shape[2]):
        for j in range(dy.shape[3]):
            row, column = i * stride, j * stride
            dx[:, :, row : row + k, column : column + k] = share[:, :, i : i + 1, j : j + 1]
    return dx
