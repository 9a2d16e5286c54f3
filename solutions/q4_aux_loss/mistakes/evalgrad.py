"""In evaluation the auxiliary losses are left out, but not their gradients."""


def evaluation_gradients(gradients, weight):
    return training_gradients(gradients, weight)
