"""``python -m assistant.cli`` is ``minutes``."""

from assistant.cli.app import main

main()
