"""What is shown of scores: terminal, Markdown, JUnit, JSON, and one HTML page."""
