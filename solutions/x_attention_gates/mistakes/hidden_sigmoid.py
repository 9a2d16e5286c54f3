"""Between the dense layers stands a sigmoid instead of ReLU."""


def hidden_relu(numbers):
    return sigmoid(numbers)
