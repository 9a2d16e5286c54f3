"""Writes ReLU as x times (x > 0), which turns minus infinity into NaN."""


def rectify(maps):
    return maps * (maps > 0)
