"""Takes any output_padding."""


def check_output_padding(output_padding, stride):
    pass
