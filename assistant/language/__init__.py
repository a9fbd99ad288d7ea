"""How minutes write words, numbers, dates and names. Pure functions over text; everything above builds on them."""
