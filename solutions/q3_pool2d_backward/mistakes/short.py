"""dx is only as large as the part of the map from the first window to the last."""


def max_gradient(dy, x, k, stride):
    positions = dy.shape[2:]
    height, width = (stride * (count - 1) + k for count in positions)
    weights = winner_weights(candidates_of(x, k, positions, stride))
    dx = start_gradient(x[:, :, :height, :width], dy.dtype)
    for place in range(k * k):
        add_share(pixels_at(dx, place, k, positions, stride), weights[..., place] * dy)
    return dx


def mean_gradient(dy, x, k, stride):
    positions = dy.shape[2:]
    height, width = (stride * (count - 1) + k for count in positions)
    share = mean_share(dy, k)
    dx = start_gradient(x[:, :, :height, :width], dy.dtype)
    for place in range(k * k):
        add_share(pixels_at(dx, place, k, positions, stride), share)
    return dx
