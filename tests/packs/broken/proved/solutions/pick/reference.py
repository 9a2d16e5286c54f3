def answers():
    return {"first": first(), "second": second()}


def first():
    return "a"


def second():
    return "b"
