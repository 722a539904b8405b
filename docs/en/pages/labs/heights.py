# ---
# description: Fit a normal distribution to ten heights by hand, by steps of your own and with SciPy, and see how little ten people say about the spread.
# names: [profile likelihood, mean height]
# ---
# %% [markdown]
# # Lab: ten heights, two unknowns { #heights-lab }
#
# The pages pretended that the standard deviation of heights was known: 3 cm. In practice nobody tells you. What do ten people say about the mean **and** the spread, and how confidently do they say it?
#
# /// lab-files
# ///
#
# ## The data { #data }
#
# These are the ten heights of [the likelihood function](../likelihood.md#which-mean), in cm. The functions come from the pages, too; their files are linked above.

# %%
import matplotlib.pyplot as plt
import numpy as np
from scipy import optimize, stats

from snippets.heights import HEIGHTS, SIGMA, scientific
from snippets.normal import normal_log_likelihood, normal_pdf
from snippets.normal_mle import normal_mle, normal_score

n = HEIGHTS.size
print(HEIGHTS)

# %% [markdown]
# ## The model { #model }
#
# Each height is an independent draw from a normal distribution. With both parameters unknown, the log-likelihood has three terms. Only the last one looks at the data.
#
# /// formula | normal_log_likelihood
#     id: heights-lab.log-likelihood
# $$
# \log L(\mu, \sigma \mid x) = -n \log \sigma - \frac{n}{2} \log (2\pi) - \frac{1}{2 \sigma^2} \sum_{i=1}^{n} (x_i - \mu)^2
# $$
# ///
#
# The first term rewards a small $\sigma$, the last one punishes it: a narrow bell is high, but it must reach the people at the edges. Where the two balance, both slopes are 0.
#
# /// formula | normal_score
#     id: heights-lab.score
# $$
# \begin{aligned}
# \frac{\partial}{\partial \mu} \log L(\mu, \sigma \mid x) &= \frac{1}{\sigma^2} \sum_{i=1}^{n} (x_i - \mu) \\
# \frac{\partial}{\partial \sigma} \log L(\mu, \sigma \mid x) &= -\frac{n}{\sigma} + \frac{1}{\sigma^3} \sum_{i=1}^{n} (x_i - \mu)^2
# \end{aligned}
# $$
# ///
#
# ## By hand { #by-hand }
#
# Set both slopes to 0. The first equation gives the average, and with it the second one gives the root mean square distance from the average.
#
# /// formula | normal_mle
#     id: heights-lab.mle
# $$
# \hat{\mu} = \frac{1}{n} \sum_{i=1}^{n} x_i, \quad \hat{\sigma} = \sqrt{\frac{1}{n} \sum_{i=1}^{n} (x_i - \hat{\mu})^2}
# $$
# ///

# %%
best_mu, best_sigma = normal_mle(HEIGHTS)
top = normal_log_likelihood(best_mu, best_sigma, HEIGHTS)
print(f"mu = {best_mu:.4f} cm, sigma = {best_sigma:.4f} cm, log L = {top:.4f}")
print("slopes there:", normal_score(best_mu, best_sigma, HEIGHTS).round(12) + 0.0)

grid = np.linspace(155, 182, 271)
fig, ax = plt.subplots(layout="constrained")
fitted = normal_pdf(grid, best_mu, best_sigma)
ax.plot(grid, fitted, label="both parameters fitted")
taken = f"spread taken as {SIGMA:g} cm"
ax.plot(grid, normal_pdf(grid, best_mu, SIGMA), "--", color="grey", label=taken)
ax.plot(HEIGHTS, np.zeros(n), "|", color="grey", markersize=14, label="heights")
ax.set(xlabel="height (cm)", ylabel="density (per cm)")
ax.set_ylim(bottom=0)
ax.legend()
plt.show()

# %% [markdown]
# /// figure
#     id: heights-lab.fit-figure
#     alt: Two bells over the ten heights with the same centre. The fitted one is narrower and higher than the dashed one with a standard deviation of 3 cm.
# The bell with the largest likelihood is narrower than the one that the pages used.
# ///
#
# The mean is `{python} f"{best_mu:.2f}"` cm, as before: it never depended on $\sigma$. The spread comes out at `{python} f"{best_sigma:.2f}"` cm.
#
# ## By steps of your own { #by-steps }
#
# Here the equations could be solved. Most models have no such luck, so let the computer climb: start anywhere, and walk in the direction of the slopes. A step along $\mu$ and one along $\sigma$ are scaled by $\frac{\sigma^2}{n}$ and $\frac{\sigma^2}{2n}$, one over the expected curvature along each. That curvature is called the **Fisher information**. The `rate` shortens every step. This is damped **Fisher scoring**.

# %%
def climb(mu, sigma, steps=12, rate=0.6):
    """Every place on the way up from a start."""
    path = [(mu, sigma)]
    for _ in range(steps):
        slopes = normal_score(mu, sigma, HEIGHTS)
        mu = mu + rate * sigma**2 / n * slopes[0]
        sigma = sigma + rate * sigma**2 / (2 * n) * slopes[1]
        path.append((mu, sigma))
    return np.array(path)


path = climb(mu=165.0, sigma=5.0)
for step in (0, 1, 2, 4, 8, 12):
    print(f"step {step:2}: mu = {path[step, 0]:.6f}, sigma = {path[step, 1]:.6f}")

mus, sigmas = np.linspace(164, 172.5, 50), np.linspace(1.5, 6, 50)
hill = [[normal_log_likelihood(mu, s, HEIGHTS) for mu in mus] for s in sigmas]
below = top - np.array(hill)
fig, ax = plt.subplots(layout="constrained")
levels = [0.5, 1.92, 5, 10, 20]
ax.contour(mus, sigmas, below, levels, colors="grey", linewidths=1)
ax.plot(path[:, 0], path[:, 1], "o-", markersize=4, label="steps")
ax.plot(best_mu, best_sigma, "s", color="C1", label="by hand")
ax.set(xlabel=r"mean $\mu$ (cm)", ylabel=r"standard deviation $\sigma$ (cm)")
ax.set_ylim(1.5, 6.8)
ax.legend(loc="upper center", ncols=2)
plt.show()

# %% [markdown]
# /// figure
#     id: heights-lab.climb-figure
#     alt: Contour lines of the log-likelihood over mean and standard deviation, egg-shaped and wider at the top. A path of points starts at 165 and 5 cm and ends in the middle, where a square marks the solution by hand.
# The hill from above. The lines join parameters that explain the data equally well; they are not ellipses but eggs, blunt towards large $\sigma$. Large values are harder to rule out than small ones.
# ///
#
# ## With SciPy { #with-scipy }
#
# Nobody writes a climber for every model. Hand the negative log-likelihood to a general minimiser, which only needs a function that returns a number. The parameter is $\log \sigma$ rather than $\sigma$, so that no step can lead to a negative spread. For the normal distribution SciPy has a ready answer as well.

# %%
def nll(parameters):
    mu, log_sigma = parameters
    return -normal_log_likelihood(mu, np.exp(log_sigma), HEIGHTS)


found = optimize.minimize(nll, x0=[165.0, np.log(5.0)])
answers = {
    "by hand": (best_mu, best_sigma),
    "12 steps": tuple(path[-1]),
    "minimize": (found.x[0], np.exp(found.x[1])),
    "norm.fit": stats.norm.fit(HEIGHTS),
}
for name, (mu, sigma) in answers.items():
    print(f"{name:10} mu = {mu:.6f}, sigma = {sigma:.6f}")
gap = np.ptp(list(answers.values()), axis=0).max()
print(f"largest gap {scientific(gap, 0)} cm")

# %% [markdown]
# Four ways, one answer. The largest distance between them is `{python} scientific(gap, 0)` cm.
#
# ## How sure are we? The profile likelihood of σ { #profile }
#
# An estimate is one number; the likelihood is a whole landscape. To look at $\sigma$ alone, give every $\sigma$ the best company that it can have: the mean that suits it best. For the normal distribution this is always the average $\hat{\mu}$.
#
# /// formula | normal_log_likelihood
#     id: heights-lab.profile
# $$
# \log L(\mu, \sigma \mid x) \leq \log L(\hat{\mu}, \sigma \mid x)
# $$
# ///
#
# The right-hand side is a function of $\sigma$ only: the **profile log-likelihood**. How far does it fall below the top? By what is subtracted here.
#
# /// formula | normal_log_likelihood
#     id: heights-lab.drop
# $$
# \log L(\hat{\mu}, \sigma \mid x) = \log L(\hat{\mu}, \hat{\sigma} \mid x) - n \left( \log \frac{\sigma}{\hat{\sigma}} + \frac{\hat{\sigma}^2}{2 \sigma^2} - \frac{1}{2} \right)
# $$
# ///
#
# A theorem of Wilks says: if the true $\sigma$ is put in, twice this drop behaves like the square of a standard normal variable, the more closely the more data there are. The distribution of such a square is called chi-squared with one degree of freedom. The model must be regular, as this one is: the likelihood is smooth, the truth is not at the edge of the possible parameters, and which data are possible does not depend on the parameter. So the values of $\sigma$ at which the drop is less than half of the 95% point of chi-squared form an interval that catches the truth in about 95 of 100 studies.

# %%
def drop(sigma):
    return top - normal_log_likelihood(best_mu, sigma, HEIGHTS)


limit = stats.chi2.ppf(0.95, df=1) / 2
low = optimize.brentq(lambda sigma: drop(sigma) - limit, 0.5, best_sigma)
high = optimize.brentq(lambda sigma: drop(sigma) - limit, best_sigma, 20)
exact = np.sqrt(n * best_sigma**2 / stats.chi2.ppf([0.975, 0.025], df=n - 1))
print(f"profile  {low:.2f} to {high:.2f} cm")
print("exact    {:.2f} to {:.2f} cm".format(*exact))

grid = np.linspace(1.4, 5.5, 200)
fig, ax = plt.subplots(layout="constrained")
ax.plot(grid, [-drop(sigma) for sigma in grid])
ax.axhline(-limit, color="grey", linestyle=":", label="95% line")
ax.plot([low, high], [-limit, -limit], "C1", linewidth=4, label="interval")
ax.plot(SIGMA, -drop(SIGMA), "s", color="C2", label=taken)
ax.set_xlabel(r"standard deviation $\sigma$ (cm)")
ax.set_ylabel("log-likelihood below its top")
ax.set_ylim(-6, 0.3)
ax.legend()
plt.show()

# %% [markdown]
# /// figure
#     id: heights-lab.profile-figure
#     alt: The profile log-likelihood over the standard deviation. It rises steeply from the left, is highest near 2.5 cm and falls slowly to the right. A thick bar at the 95% line runs from below 2 to above 4 cm, and the point at 3 cm is well above the line.
# The profile is lopsided, and so is the interval: it reaches further to the right of the top than to its left.
# ///
#
# Ten people leave everything between `{python} f"{low:.2f}"` cm and `{python} f"{high:.2f}"` cm open, a factor of `{python} f"{high / low:.1f}"`. The 3 cm of the pages lie inside, only `{python} f"{drop(SIGMA):.2f}"` below the top: these data do not contradict them. The interval from the exact distribution, which exists for the normal distribution but not for most others, goes from `{python} f"{exact[0]:.2f}"` cm to `{python} f"{exact[1]:.2f}"` cm. It is wider: with ten observations Wilks' theorem is a little too optimistic, and $\hat{\sigma}$ itself is too small on average, as [maximum likelihood estimation](../maximum-likelihood.md) shows.
#
# ## Try next { #try }
#
# Change the notebook and run it again.
#
# 1. **More people.** Replace the data by `np.tile(HEIGHTS, 4)`, as if forty people had been measured. How does the length of the interval change? Why is it cheating?
# 2. **A slip of the pen.** Write the first height 32 cm too large. What happens to $\hat{\mu}$ and $\hat{\sigma}$, and where does the bell lie then?
# 3. **Bad starts.** Let `climb` start at $\sigma = 0.5$, then use `rate=1.9` and `rate=2.1`. In which cases does it no longer arrive?
# 4. **The other profile.** Draw the profile of $\mu$: for each $\mu$ the best $\sigma$ is the root mean square distance from that $\mu$. Compare its interval with `stats.t.interval`.
# 5. **Does it catch the truth?** Draw a thousand samples of ten from a normal distribution with $\sigma = 3$, and count how often each of the two intervals holds 3.
# 6. **Your own data.** Write `HEIGHTS = np.array([…])` below the imports. If your numbers are of another size, adapt `grid`, `mus`, `sigmas`, the limits of `set_ylim` and the starts of `climb` and `minimize`; nothing else depends on them.
#
# The pages behind this lab: [the likelihood function](../likelihood.md), [the log-likelihood](../log-likelihood.md), [maximum likelihood](../maximum-likelihood.md). The next lab trains a model with 650 parameters in the same way: [handwritten digits](digits.py).
