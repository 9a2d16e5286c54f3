"""Takes the dense layer to be blind to the position as well."""


def position_task():
    return "c"
