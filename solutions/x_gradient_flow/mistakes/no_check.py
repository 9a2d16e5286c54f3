"""An unknown act is accepted and means the identity."""


def check_act(act):
    pass
