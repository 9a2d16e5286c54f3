"""There is no ReLU between the two dense layers."""


def hidden_relu(numbers):
    return numbers
