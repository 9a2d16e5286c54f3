"""On the way back the ReLU between the convolutions is passed over."""


def through_inner(dh, before):
    return dh
