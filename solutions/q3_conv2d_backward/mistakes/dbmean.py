"""db is the mean of the upstream gradient over images and positions, not its sum."""


def bias_gradient(dy):
    batch, _, height, width = dy.shape
    share = 1 / (batch * height * width)  # an empty batch raises, whatever a student's mean gives there
    return share * dy.sum(axis=(0, 2, 3))
