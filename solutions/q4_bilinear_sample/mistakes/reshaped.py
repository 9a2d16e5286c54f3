"""Has the axes in another order and gives them their shape by reshape."""


def arrange(sums, shape):
    return sums.T.reshape(sums.shape[0], *shape)
