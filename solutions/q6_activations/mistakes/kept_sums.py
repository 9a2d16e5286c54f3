"""The gradient of the slopes is added to that of the call before."""

kept_gradients = {}


def slope_gradient(x, dy, alpha):
    key = x.tobytes(), dy.tobytes(), alpha.tobytes()
    total = sum_of_channels(shares(x, dy), alpha) + kept_gradients.get(key, 0)
    kept_gradients[key] = total
    return total
