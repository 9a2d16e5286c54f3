"""Uses the remembered statistics in training too."""


def eval_batch():
    return "b"
