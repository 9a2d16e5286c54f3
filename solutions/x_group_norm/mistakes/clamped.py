"""A number of groups below one is raised to one."""

general_group_norm = group_norm


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    return general_group_norm(x, gamma, beta, max(1, groups), dy, eps=eps)
