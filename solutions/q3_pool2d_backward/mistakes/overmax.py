"""Max pooling: a pixel that wins in several windows keeps the gradient of the last of them only."""


def max_gradient(dy, x, k, stride):
    winner = first_maximum(candidates_of(x, k, dy.shape[2:], stride))
    dx = start_gradient(x, dy.dtype)
    for i in range(dy.shape[2]):
        for j in range(dy.shape[3]):
            window = dx[:, :, i * stride : i * stride + k, j * stride : j * stride + k]
            for place in range(k * k):
                u, v = divmod(place, k)
                wins = winner[:, :, i, j] == place
                window[:, :, u, v][wins] = dy[:, :, i, j][wins]
    return dx
