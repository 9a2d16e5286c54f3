"""Divides by the variance in evaluation."""


def eval_batch():
    return "d"
