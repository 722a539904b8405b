"""Two English nursery rhymes, and the letters that they are written in.

To learn: Jane Taylor (1783-1824), The Star, in: Rhymes for the Nursery, London 1806; two of five stanzas. New: Sarah
Josepha Hale (1788-1879), Mary's Lamb, in: Poems for Our Children, Boston 1830; the beginning. Today's
spelling, without capitals and punctuation, stanzas joined. Public domain.
"""

POEM = """twinkle twinkle little star
how i wonder what you are
up above the world so high
like a diamond in the sky
when the blazing sun is gone
when he nothing shines upon
then you show your little light
twinkle twinkle all the night
"""
NEW_POEM = """mary had a little lamb
its fleece was white as snow
and everywhere that mary went
the lamb was sure to go
he followed her to school one day
that was against the rule
it made the children laugh and play
to see a lamb at school
"""
VERSE = "twinkle twinkle little star\n"
LETTERS = list("\n abcdefghijklmnopqrstuvwxyz")
LETTER_NAMES = list("↵␣abcdefghijklmnopqrstuvwxyz")
