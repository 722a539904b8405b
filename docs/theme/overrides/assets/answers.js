// Exercises that answer back: what a reader gives is compared with values that the build wrote into the page, and what was
// found is remembered on this device. Nothing is sent anywhere.

const line = document.querySelector(".rm-solved");
const words = JSON.parse(line.dataset.words);
// Addresses of pages, each with the ids of its answers.
const pages = Object.entries(JSON.parse(line.dataset.pages));
const all = pages.flatMap(([, ids]) => ids);
const forms = document.querySelectorAll(".rm-answer");
const part = (whole, selector) => whole.querySelector(selector);

// Where a reader forbids storage, it is remembered as long as the page stands.
let memory = [];
const found = () => __md_get("__answers") ?? memory;
const remember = (ids) => __md_set("__answers", (memory = ids));

// Every way to read a text as a number, each with a unit of its last digit: a comma marks decimals or thousands.
const NUMBER = /^([-+]?)([\d.,]+)(?:(?:e|[x×·*]10\^?)([-+]?\d+))?(%?)$/i;
const WAYS = [[/^(\d+[.,]?\d*|[.,]\d+)$/, "."], [/^[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/, ""]];
function decimals(text) {
  const [, sign, digits, power, percent] = NUMBER.exec(text) ?? [];
  const shift = (power ?? 0) - (percent ? 2 : 0);
  return WAYS.filter(([way]) => way.test(digits)).map(([, comma]) => {
    const plain = digits.replaceAll(",", comma);
    return { is: +`${sign}${plain}e${shift}`, unit: +`1e${shift - (plain.split(".")[1] ?? "").length}` };
  });
}
function readings(text) {
  const plain = text.normalize("NFKC").replace(/\s/g, "").replace(/[−–]/g, "-");
  const [tops, bottoms, more] = plain.split(/[/⁄]/).map(decimals);
  if (!bottoms || more) return more ? [] : tops;
  return tops.flatMap(({ is }) => bottoms.map((bottom) => ({ is: is / bottom.is, unit: 0 })));
}

// What a text is: right, the right number too short, a known wrong turn (its element), wrong, or no number.
const near = (a, b, by) => Math.abs(a - b) <= by * (1 + 1e-9);
function judged({ value, within, digits }, text, turns) {
  const numbers = readings(text);
  const some = (test) => numbers.some(({ is, unit }) => test(is, unit));
  if (!numbers.length) return "unreadable";
  // Zeros at the end need not be typed: 2.5 stands for 2.50.
  const right = (is, unit) => is === +(+value).toPrecision(digits) || (unit < 3 * within && near(is, value, within));
  if (some(right)) return "right";
  // Rounded, or cut off: less than a unit is missing. A unit that leaves no digit is none: 1 does not stand for 0.69.
  const rough = (unit, of) => (0.95 * unit > Math.abs(of) ? 0 : unit);
  const short = (part) => (part < 1 ? 0.999 : 0.5);
  if (some((is, unit) => is / value > 0 && near(is, value, rough(unit, value) * short(is / value)))) return "rounded";
  // A short number may be one turn and the rounding of another.
  const leads = (part) => ({ dataset: { value, within } }) =>
    some((is, unit) => near(is, value, Math.max(within, rough(unit, value) * part)));
  return turns.find(leads(0)) ?? turns.find(leads(0.5)) ?? "wrong";
}
function chosen({ choice }, value) {
  if (!value) return "nothing";
  return value === choice ? "right" : "wrong";
}

function say(form, ...what) {
  part(form, ".rm-reply").replaceChildren(...what);
  part(form, ".rm-row ~ button")?.remove();
}
function answer(form) {
  const field = part(form, "[type=text]");
  const is = field
    ? judged(form.dataset, field.value, [...part(form, "template").content.children])
    : chosen(form.dataset, part(form, ":checked")?.value);
  const turn = is.cloneNode ? [" ", is.cloneNode(true)] : [];
  say(form, (words[is] ?? words.wrong).replace("{digits}", form.dataset.digits), ...turn);
  field?.setAttribute("aria-invalid", is === "unreadable");
  const right = form.classList.toggle("found", is === "right");
  if (right) tell([...new Set([...found(), form.id])]);
  if (is === "wrong" || turn.length) form.tries = (form.tries ?? 0) + 1;
  if (right || form.tries) offer(form, right || form.tries > 2);
}

function button(text, press) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.onclick = press;
  return made;
}

// Below a form are its hint and its solution, folded.
function offer(form, solution) {
  const fold = document.querySelectorAll(`#${CSS.escape(form.id)} ~ details`)[+solution];
  if (fold?.open !== false) return;
  const open = button(solution ? words.solution : words.hint, () => {
    fold.open = true;
    part(fold, "summary").focus();
    open.remove();
  });
  form.append(open);
}

// How many were found, on the page or, where several pages are listed, also beside the links to them.
function tell(known) {
  remember(known);
  const count = (ids) => ids.filter((id) => known.includes(id)).length;
  const said = (text, ids) => text.replace("{all}", ids.length).replace("{solved}", count(ids));
  line.hidden = !count(all);
  line.replaceChildren(said(words.solved, all), " · ", button(words.forget, forget));
  for (const [address, ids] of pages) {
    const { href } = new URL(address, location);
    const link = address && [...document.querySelectorAll("article li > a")].find((one) => one.href === href);
    if (!link) continue;
    const note = part(link.parentElement, "small") ?? link.parentElement.appendChild(document.createElement("small"));
    note.textContent = count(ids) ? said(words.page, ids) : "";
  }
}

function forget() {
  for (const form of forms) {
    form.classList.remove("found");
    say(form);
  }
  tell(found().filter((id) => !all.includes(id)));
  line.hidden = false;
  line.textContent = words.forgotten;
  line.tabIndex = -1;
  line.focus();
}

for (const form of forms) {
  form.onsubmit = (event) => {
    event.preventDefault();
    answer(form);
  };
  if (found().includes(form.id)) {
    form.classList.add("found");
    say(form, words.before);
  }
}
if (found().length) tell(found());
// The fields work: show them.
document.documentElement.dataset.answers = "";
