"""An empty batch is not checked."""

general_group_norm = group_norm


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    return general_group_norm(x, gamma, beta, groups if len(x) else 1, dy, eps=eps)
