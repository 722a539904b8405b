"""Cut STIX Two Math down to what formulas use: `python subset.py <the whole font> stix-two-math.woff2`.

Needs fonttools and brotli. The characters that one sees on a page are not enough: a browser turns `<mi>x</mi>`
into U+1D465, and stretches `√` and brackets with glyphs that only the font's MATH table names. So the italic
alphabets are kept whole, and with every character the variants that the MATH table lists for it.
"""

import sys

from fontTools import subset

KEPT = {
    "ASCII, and signs of Latin 1": [*range(0x20, 0x7F), *map(ord, "\u00a0¬¯°±·×÷")],
    "Greek capitals": map(ord, "ΓΔΘΛΞΠΣΦΨΩ"),
    "accents": [0x02C6, 0x02C7, 0x02D9, 0x02DC, 0x0302, 0x0303, 0x0304, 0x0307, 0x203E],
    "spaces, dashes, quotes, primes, invisible operators": [
        *range(0x2002, 0x200C), *map(ord, "–—‖‘’“”…′″"), *range(0x2061, 0x2065),
    ],
    "letter-like": map(ord, "ℎℓℒℕℝℤ"),
    "arrows": map(ord, "←→⇒⇔⟶⟹⟺"),
    "operators": map(ord, "∂∅∇∈∉∏∑−∖√∝∞∣∥∩∪∫∼≈≠≡≤≥≪≫⊂⊆⊤⊥⋅⋯"),
    "delimiters": map(ord, "⌈⌉⌊⌋⟨⟩"),
    "italic": range(0x1D434, 0x1D468),
    "script capitals": map(ord, "𝒟𝒩𝒱"),
    "double-struck and bold": map(ord, "𝔼𝟏𝟙"),
    "italic small Greek, with U+1D715": range(0x1D6FC, 0x1D71C),
}


def main(source: str, target: str) -> None:
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = ["ssty", "flac", "dtls"]  # smaller script sizes, flat and dotless accents
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]  # with the copyright and the licence
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for block in KEPT.values() for code in block])
    subsetter.subset(font)
    subset.save_font(font, target, options)


if __name__ == "__main__":
    main(*sys.argv[1:])
