"""Keeps the start from becoming negative."""


def report(view):
    rf, jump, start = view
    return rf, jump, max(0.0, start)
