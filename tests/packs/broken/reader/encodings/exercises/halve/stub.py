# نیم
def halve():
    'caf�'
