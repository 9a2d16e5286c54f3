"""Uses the auxiliary classifiers in evaluation too."""


def evaluation_loss(losses, weight):
    return training_loss(losses, weight)


def evaluation_gradients(gradients, weight):
    return training_gradients(gradients, weight)
