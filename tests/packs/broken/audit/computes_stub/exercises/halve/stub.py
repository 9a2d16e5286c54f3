raise RuntimeError("not written yet")
