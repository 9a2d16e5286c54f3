"""Takes an output_padding that is as large as the stride, and refuses larger ones."""


def check_output_padding(output_padding, stride):
    if output_padding > stride:
        raise ValueError
