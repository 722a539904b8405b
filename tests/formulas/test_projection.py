"""One hump for two: the divergences between a mixture and a normal distribution."""

from runmath.formulas import Density, formula, symbols
from snippets.normal import normal_pdf
from snippets.projection import density_kl, humps_pdf

symbols(
    {
        "p": ("density of the target", "목표 분포의 밀도"),
        "q": ("density of the candidate", "후보 분포의 밀도"),
        r"D_\mathrm{KL}": ("Kullback-Leibler divergence", "쿨백-라이블러 발산"),
    }
)

TARGET = Density(humps_pdf, -8, 8)


def candidate(mu, sigma):
    return Density(lambda x: normal_pdf(x, mu, sigma), mu - 8 * sigma, mu + 8 * sigma)


@formula("forward_kl")
def _(sample):
    q = candidate(sample.real(-1, 1), sample.real(1, 2))
    return {"p": TARGET, "q": q, r"D_{\mathrm{KL}}(p \| q)": density_kl}


@formula("reverse_kl")
def _(sample):
    q = candidate(sample.real(-1, 1), sample.real(0.5, 1))
    return {"p": TARGET, "q": q, r"D_{\mathrm{KL}}(q \| p)": density_kl}
