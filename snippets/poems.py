"""Two Korean poems, and the letters that they are written in.

Unicode's form NFD takes each syllable apart into two or three letters (jamo); form NFC joins them again.
"""

import unicodedata

import numpy as np

from snippets.checks import check

# Kim Sowol (1902-1934), in: Jindallaekkot, Maemunsa, Seoul 1925; today's spelling, stanzas joined. Public domain.
AZALEAS = """나 보기가 역겨워
가실 때에는
말없이 고이 보내 드리우리다
영변에 약산
진달래꽃
아름 따다 가실 길에 뿌리우리다
가시는 걸음 걸음
놓인 그 꽃을
사뿐히 즈려밟고 가시옵소서
나 보기가 역겨워
가실 때에는
죽어도 아니 눈물 흘리우리다
"""
# Yun Dongju (1917-1945), in: Haneul-gwa baram-gwa byeol-gwa si, Jeongeumsa, Seoul 1948. Public domain.
PROLOGUE = """죽는 날까지 하늘을 우러러
한 점 부끄럼이 없기를
잎새에 이는 바람에도
나는 괴로워했다
별을 노래하는 마음으로
모든 죽어가는 것을 사랑해야지
그리고 나한테 주어진 길을
걸어가야겠다
오늘 밤에도 별이 바람에 스치운다
"""
LETTERS = np.array([ord("\n"), ord(" "), *range(0x1100, 0x1113), *range(0x1161, 0x1176), *range(0x11A8, 0x11C3)])


def letters(text):
    """A text as places in LETTERS, with a line break put before it.

    Parameters
    ----------
    text : str
        Korean letters, spaces and line breaks.

    Returns
    -------
    array of int
        One more than the text has letters; the first is 0, the line break.

    Raises
    ------
    ValueError
        If text is empty or holds anything else.

    Examples
    --------
    >>> letters("나 나")
    array([ 0,  4, 21,  1,  4, 21])

    Source: The Unicode Standard, section 3.12 (conjoining jamo).
    """
    code = np.frombuffer(("\n" + unicodedata.normalize("NFD", text)).encode("utf-32-le"), dtype="<u4")
    place = np.searchsorted(LETTERS, code).clip(max=len(LETTERS) - 1)
    check(code.size > 1, "text must hold at least one letter, got none")
    check(LETTERS[place] == code, f"text must hold Korean letters, spaces and line breaks, got {text[:40]!r}")
    return place
