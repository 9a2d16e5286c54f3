"""dy is multiplied by gamma in the caller's own array."""

general_group_norm = group_norm


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    found = general_group_norm(x, gamma, beta, groups, dy, eps=eps)
    if dy.dtype.kind == "f":
        dy *= gamma.reshape(1, -1, *[1] * (dy.ndim - 2)).astype(dy.dtype)
    return found
