"""The letters' case does not matter for act."""


def check_act(act):
    if act.lower() not in ("tanh", "relu", "sigmoid", "id"):
        raise ValueError("unknown activation function")
