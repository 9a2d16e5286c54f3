"""In evaluation the auxiliary gradients are zeros, but the auxiliary losses are still added."""


def evaluation_loss(losses, weight):
    return training_loss(losses, weight)
