"""The tree to values: symbols, operators, relations, in one trial."""
