"""Divides the gradients by the number of all entries, not by that of the images."""


def average_gradient(gradient):
    return gradient / gradient.size
