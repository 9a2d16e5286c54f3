"""Other spellings of the kinds are accepted: capitals, spaces."""


def check_kind(kind):
    if kind.strip().lower() not in ("max", "avg"):
        raise ValueError("unknown kind of pooling")
