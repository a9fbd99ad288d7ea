"""Pure functions from the domain to HTML. Text from minutes is always an argument of ``Markup.format``: escaped."""
