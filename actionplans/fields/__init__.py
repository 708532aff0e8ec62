"""Field parsers: the text of one cell in, its value out."""
