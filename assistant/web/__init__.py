"""The page in the browser: chat, one-click summaries and the register. Needs the extra ``web`` (Gradio)."""

from assistant.web.server import serve

__all__ = ["serve"]
