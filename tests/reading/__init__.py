"""Tests of reading: lines, items, attendance, header."""
