"""Tests of how minutes write words, numbers, dates and names."""
