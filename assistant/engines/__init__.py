"""The engines: everything that needs language, behind one protocol."""
