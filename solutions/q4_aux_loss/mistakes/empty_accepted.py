"""Gives the loss 0 to an empty batch."""


def check_batch(logits, training):
    pass


def check_labels(y, classes, training):
    if len(y) and (y.min() < 0 or y.max() >= classes):
        raise ValueError


def average_loss(losses):
    return losses.sum() / max(1, len(losses))
