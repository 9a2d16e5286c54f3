"""Max pooling: what a window hands to its pixels, zeros included, replaces what earlier windows handed to them."""


def max_gradient(dy, x, k, stride):
    weights = winner_weights(candidates_of(x, k, dy.shape[2:], stride))
    dx = start_gradient(x, dy.dtype)
    for i in range(dy.shape[2]):
        for j in range(dy.shape[3]):
            for place in range(k * k):
                u, v = divmod(place, k)
                dx[:, :, i * stride + u, j * stride + v] = weights[:, :, i, j, place] * dy[:, :, i, j]
    return dx
