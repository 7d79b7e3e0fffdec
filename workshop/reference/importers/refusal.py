"""The one error of an import: why a file is not taken and what to do."""


class Refused(ValueError):
    """A file that is not taken; the message is one plain sentence, and nothing has changed."""
