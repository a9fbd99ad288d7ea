"""The look: theme, style sheet and the little script, all from this package; nothing is fetched from elsewhere."""

from __future__ import annotations

from importlib.resources import files

import gradio as gr

_SANS = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Helvetica Neue", "Arial", "sans-serif"]
_MONO = ["ui-monospace", "SFMono-Regular", "Menlo", "Consolas", "monospace"]
_INK = gr.themes.Color(
    name="ink",
    c50="#f6f8f9",
    c100="#edf1f3",
    c200="#dde4e8",
    c300="#c3ced5",
    c400="#93a3ad",
    c500="#647782",
    c600="#4a5c67",
    c700="#364650",
    c800="#232f37",
    c900="#182127",
    c950="#10171c",
)
_TEAL = gr.themes.Color(
    name="teal",
    c50="#eef7f8",
    c100="#d5ebee",
    c200="#aed8dd",
    c300="#7cbdc6",
    c400="#479ba7",
    c500="#2a7d8a",
    c600="#1f6673",
    c700="#1b525d",
    c800="#19424b",
    c900="#16373f",
    c950="#0a2228",
)


def theme() -> gr.themes.Base:
    """Gradio's base in our colours, with the system's own fonts."""
    return gr.themes.Base(primary_hue=_TEAL, secondary_hue=_TEAL, neutral_hue=_INK, font=_SANS, font_mono=_MONO).set(
        body_background_fill="*neutral_50",
        body_background_fill_dark="*neutral_950",
        block_background_fill="white",
        block_background_fill_dark="*neutral_900",
        block_border_width="0px",
        block_label_text_color="*neutral_700",
        block_label_text_color_dark="*neutral_200",
        block_title_text_color="*neutral_700",
        block_title_text_color_dark="*neutral_200",
        button_primary_background_fill="*primary_600",
        button_primary_background_fill_hover="*primary_700",
        button_primary_background_fill_dark="*primary_300",
        button_primary_background_fill_hover_dark="*primary_200",
        button_primary_text_color="white",
        button_primary_text_color_dark="*neutral_950",
        input_background_fill="white",
        input_background_fill_dark="*neutral_900",
        input_border_color="*neutral_400",
        input_border_color_dark="*neutral_500",
        input_border_width="1px",
        input_placeholder_color="*neutral_500",
        input_placeholder_color_dark="*neutral_400",
    )


def css() -> str:
    """The style sheet."""
    return _read("style.css")


def _read(name: str) -> str:
    return (files("assistant.web") / "static" / name).read_text(encoding="utf-8")


HEAD = (
    '<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">'
    f"<script>{_read('page.js')}</script>"
)
"""What goes into the page's head."""

__all__ = ["HEAD", "css", "theme"]
