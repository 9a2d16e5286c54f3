"""Where there is one image and one position, nothing is summed and db is a view of dy."""


def bias_gradient(dy):
    if dy.size == dy.shape[1]:
        return dy.reshape(-1)
    return dy.sum(axis=(0, 2, 3))
