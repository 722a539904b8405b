# ---
# description: Try.
# ---
# %% [markdown]
# # A try { #try }
#
# Words. See [the page](../likelihood.md#coin) and [](#try.heights-figure).
#
# /// lab-files
# ///

# %%
import matplotlib.pyplot as plt
from snippets.heights import HEIGHTS

mean = HEIGHTS.mean()
print(mean)

# %% [markdown]
# Words with `{python} f"{mean:.2f}"` cm.

# %%
fig, ax = plt.subplots(layout="constrained")
ax.plot(HEIGHTS, label="heights")
ax.legend()
plt.show()

# %% [markdown]
# /// figure
#     id: try.heights-figure
#     alt: Ten heights rise from the first to the last.
# Ten heights.
# ///
