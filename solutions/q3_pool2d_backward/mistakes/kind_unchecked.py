"""Everything that is not "max" is taken for average pooling."""


def check_kind(kind):
    pass
