// In the search's worker, before the theme's own script: a word of a query that is nowhere on the site is read as the
// nearest one that is, one letter apart. A query of words that are there is searched as it is.

const SHORTEST = 4; // letters; of Korean, two syllables, as each has two letters or three
const OPERATORS = /["*~^:+]|(?:^|\s)-/; // of lunr: who writes them means what is written
const NAME = 1e6; // so much more often is a page's title or name meant than a word of its text

let docs, separator;
let words, names; // as the search cuts them; and each with its letters, whole names too, the likeliest first
let missing = []; // of the query that is being answered

addEventListener("message", (event) => {
  const { type, data } = event.data;
  if (type === 0) ({ docs, config: { separator } } = data);
  if (type !== 2 || missing.length) return;
  const meant = mended(data);
  if (meant === data) return;
  event.stopImmediatePropagation();
  dispatchEvent(new MessageEvent("message", { data: { type, data: meant } }));
});

// What is found says, in the theme's way, that the word itself is not there.
const answer = self.postMessage.bind(self);
self.postMessage = (message) => {
  const terms = Object.fromEntries(missing.map((word) => [word, false]));
  for (const page of message.data?.items ?? []) for (const section of page) section.terms = { ...section.terms, ...terms };
  missing = [];
  answer(message);
};

function mended(query) {
  if (OPERATORS.test(query)) return query;
  if (!words) read();
  return query.normalize().replace(/\S+/g, (chunk) => {
    const unknown = split(chunk).filter((part) => !known(part));
    if (unknown.length === 0) return chunk;
    const whole = nearest(chunk);
    for (const part of whole ? [chunk] : unknown) {
      const meant = whole ?? nearest(part);
      if (!meant) continue;
      missing.push(part);
      chunk = chunk.replace(part, () => meant);
    }
    return chunk;
  });
}

const split = (text) => text.split(new RegExp(separator)).filter(Boolean);

function read() {
  const weights = new Map();
  const count = (word, weight) => weights.set(word, (weights.get(word) ?? 0) + weight);
  for (const { title, text } of docs) for (const word of split(plain(`${title} ${text}`))) count(word, 1);
  const said = docs.flatMap(({ title, tags = [], names = [] }) => [title, ...tags, ...names]).map(plain);
  for (const word of said.flatMap(split)) count(word, NAME);
  words = [...weights.keys()];
  for (const name of said) for (const one of new Set([name.replace(/[\s-]/g, ""), ...name.split(/\s+/)])) count(one, NAME);
  names = [...weights].sort(([, one], [, other]) => other - one).map(([word]) => [word, word.normalize("NFD")]);
}

const plain = (html) => html.replace(/<[^>]*>/g, " ").toLowerCase().normalize();

// The search finds what begins with what was typed. What has few letters, or not only letters, is not looked at.
function known(part) {
  const word = part.toLowerCase();
  if (!lunr.stopWordFilter(word)) return true; // the search leaves it out, such as "likely"
  if (!/^\p{L}+$/u.test(word) || word.normalize("NFD").length < SHORTEST) return true;
  return words.some((one) => one.startsWith(word));
}

// First what is one letter apart, or one syllable longer or shorter; then what has another syllable, or two exchanged;
// then what only begins so, as it is still being typed.
function nearest(text) {
  const word = text.toLowerCase();
  const letters = word.normalize("NFD");
  const syllables = letters.length > word.length && word.length > 2;
  const found =
    likeliest(([one, its]) => near(letters, its) || (syllables && one.length !== word.length && near(word, one))) ??
    (syllables ? likeliest(([one]) => near(word, one)) : null) ??
    (letters.length > SHORTEST ? likeliest(([, its]) => near(letters, its, true)) : null);
  return found?.[0];
}

// What the search leaves out is not meant either.
const likeliest = (fits) => names.find((name) => fits(name) && lunr.stopWordFilter(name[0]));

// One letter is wrong, missing or too many, or two are exchanged; of what is still being typed, the rest may be missing.
function near(typed, meant, begun = false) {
  if (!begun && Math.abs(typed.length - meant.length) > 1) return false;
  let same = 0;
  while (same < typed.length && typed[same] === meant[same]) same++;
  const after = (here, there) => {
    const rest = typed.slice(same + here);
    return begun ? meant.startsWith(rest, same + there) : meant.slice(same + there) === rest;
  };
  const exchanged = typed[same] === meant[same + 1] && typed[same + 1] === meant[same];
  return after(1, 1) || after(0, 1) || after(1, 0) || (exchanged && after(2, 2));
}
