"""Hard rules about one exercise. Each is a function, a sentence and a ``Reason``."""
