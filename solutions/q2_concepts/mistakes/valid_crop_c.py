"""Counts the rows that go at one edge."""


def valid_crop():
    return "c"
