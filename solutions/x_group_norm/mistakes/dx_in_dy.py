"""dx is put into the memory of dy and returned there."""

general_group_norm = group_norm


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    y, dx, dgamma, dbeta = general_group_norm(x, gamma, beta, groups, dy, eps=eps)
    if dy.dtype == dx.dtype:
        dy[...] = dx
        dx = dy
    return y, dx, dgamma, dbeta
