"""Between formulas and snippets: likelihoods as functions of one parameter, distributions as arrays."""

import numpy as np

from snippets.bernoulli import bernoulli_pmf
from snippets.normal import normal_likelihood, normal_pdf


def likelihood(sigma):
    """The likelihood of a normal mean; sigma is known."""
    return lambda mu, x: normal_likelihood(mu, sigma, x)


def density(sigma):
    """The joint normal density of a list, or the density of one value; sigma is known."""
    return lambda x, mu: np.prod(normal_pdf(x, mu, sigma))


def product(sigma):
    """The likelihood of a normal mean as the product that it is; independent of the snippet of the log-likelihood."""
    return lambda mu, x: np.prod(np.exp(-((x - mu) ** 2) / (2 * sigma**2)) / (sigma * np.sqrt(2 * np.pi)))


def mass(x, p):
    """The Bernoulli probability of a list, or of one value."""
    return np.prod(bernoulli_pmf(x, p))


def row(p):
    """A distribution as the snippets take it."""
    return np.array([*p.values()])
