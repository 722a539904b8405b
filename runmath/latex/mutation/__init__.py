"""Formulas with one mistake, as a person makes them: what a check must notice."""
