"""Begins the list with the entry of the picture."""


def start_fields():
    return [look_at_pixel()]
