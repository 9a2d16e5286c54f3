"""Counts a bias although the layer has none."""


def count_biases(outputs, bias):
    return outputs
