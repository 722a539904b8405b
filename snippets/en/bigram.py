"""What follows a space in the English poems."""

import numpy as np

# Letters that follow a space, the most frequent first
NEXT_LETTERS = list("stalwiyhndgbufmceopr")
AFTER_SPACE = np.array([6, 6, 4, 3, 3, 3, 3, 2, 2] + [1] * 4 + [0] * 15)
# The same letters after a space in the new poem
NEW_POEM_ROW = np.array(
    [5, 5, 6, 5, 5, 0, 0, 2, 0, 1, 1, 0, 0, 2, 2] + [1] * 5 + [0] * 8
)
UNIFORM_MODEL = np.full((28, 28), 1 / 28)
