"""Takes any label; one that does not exist is right nowhere."""


def check_labels(y, classes, training):
    pass


def pick_right(log_p, right):
    return (log_p * right).sum(axis=1)
