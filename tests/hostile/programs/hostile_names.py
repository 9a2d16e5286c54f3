# verdict: wrong_type
class Meta(type):
    __name__ = property(lambda cls: 1 / 0)
    def __repr__(cls):
        raise SystemExit

def attack(x):
    return Meta("\x1b[31m<script>\u202e", (), {})()
