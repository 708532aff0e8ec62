"""Plans of invented councils as real ones publish them, each with what a person reads in it.

A module has `PLAN_ON` (the day that relative dates count from), `GOLD` (one row a line, see
tests.corpus.gold) and `write(folder)`, which writes the file and returns its path.
"""
