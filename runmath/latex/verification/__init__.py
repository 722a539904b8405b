"""Is it so? Sides against each other in many trials, and whether the check deserves its name."""
