"""There is no ReLU in the attention gate."""


def feature_relu(mixed):
    return mixed
