"""Two Korean poems, and the letters that they are written in. The English pages have their own, in `snippets/en`.

Unicode's form NFD takes each syllable apart into two or three letters (jamo); form NFC joins them again.

To learn: Kim Sowol (1902-1934), in: Jindallaekkot, Maemunsa, Seoul 1925. New: Yun Dongju (1917-1945), in: Haneul-gwa
baram-gwa byeol-gwa si, Jeongeumsa, Seoul 1948. Today's spelling, stanzas joined. Public domain.
"""

from unicodedata import normalize

POEM = """나 보기가 역겨워
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
NEW_POEM = """죽는 날까지 하늘을 우러러
한 점 부끄럼이 없기를
잎새에 이는 바람에도
나는 괴로워했다
별을 노래하는 마음으로
모든 죽어가는 것을 사랑해야지
그리고 나한테 주어진 길을
걸어가야겠다
오늘 밤에도 별이 바람에 스치운다
"""
VERSE = "나 보기가 역겨워\n"
SYLLABLES = "".join(map(chr, range(0xAC00, 0xD7A4)))
LETTERS = sorted({"\n", " ", *normalize("NFD", SYLLABLES)})
INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
LETTER_NAMES = [*"↵␣" + INITIALS + VOWELS, *("-" + b for b in FINALS)]


def letters(text):
    """Numbers of a text's letters, a line break put before.

    Parameters
    ----------
    text : str
        Made of LETTERS, or of syllables that are.

    Returns
    -------
    list of int
        Places in LETTERS, one more than the text has letters; the first is 0, the line break.

    Examples
    --------
    >>> print(letters("나 나"))
    [0, 4, 21, 1, 4, 21]

    Source: The Unicode Standard, section 3.12 (conjoining jamo).
    """
    return [LETTERS.index(b) for b in normalize("NFD", "\n" + text)]
