"""Lists the decoder stages from the topmost downwards, like the encoder's."""


def list_decoder(dec):
    return [(write_shape(concat), write_shape(out), cropped) for concat, out, cropped in reversed(dec)]
