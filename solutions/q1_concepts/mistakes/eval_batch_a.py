"""Uses the statistics of the batch in evaluation too."""


def eval_batch():
    return "a"
