"""dx is a full correlation with the kernel as it stands, not turned by 180 degrees."""


def tap_weights(w, u, v):
    return w[:, :, -1 - u, -1 - v]
