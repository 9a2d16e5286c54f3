"""Takes every other kind for uniform."""


def check_kind(kind):
    pass
