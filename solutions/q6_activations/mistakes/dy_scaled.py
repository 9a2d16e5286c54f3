"""The negative entries of the caller's dy are multiplied by the slope in place, and a copy comes back."""

with_own_dy = activation


def activation(x, dy, kind, alpha):
    y, dx, dalpha = with_own_dy(x, dy, kind, alpha)
    if dx.dtype == dy.dtype:
        dy[...] = dx
    return y, dx, dalpha
