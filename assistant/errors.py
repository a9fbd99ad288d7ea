"""One family of errors. Each message is one line that says what is wrong and what to do next."""


class MinutesError(Exception):
    """Anything that a user can put right; entry points print it without a traceback and exit with 2."""


class UnreadableError(MinutesError):
    """A file that cannot be read as minutes: empty, damaged, locked, too large, or of a kind not supported."""


class NotFoundError(MinutesError):
    """A meeting, item or file that does not exist."""


class StoreError(MinutesError):
    """The store cannot be opened, read or written."""


class ModelError(MinutesError):
    """The language model cannot be used as it is set up."""


class EvaluationError(MinutesError):
    """A label set or a run that cannot be scored."""


class SettingsError(MinutesError):
    """A setting that is missing, unknown or out of range."""
