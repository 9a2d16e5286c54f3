"""Adds the losses of the images up, and gives the gradients of that sum."""


def average_loss(losses):
    return losses.sum()


def average_gradient(gradient):
    return gradient
