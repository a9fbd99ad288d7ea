"""The ways through the house as functions over the parts: adding, answering, summarising."""
