"""An unknown activation function is taken for the identity."""


def check_act(act):
    pass
