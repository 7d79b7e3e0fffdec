"""The one error of an import: why a file is not taken and what to do."""


class Refused(ValueError):
    """One plain sentence for the person who offered the file; nothing has changed."""
