"""In evaluation the auxiliary classifiers are multiplied by 0, which does not silence a NaN."""


def evaluation_loss(losses, weight):
    return training_loss(losses, 0)


def evaluation_gradients(gradients, weight):
    return training_gradients(gradients, 0)
