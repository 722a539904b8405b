// Figures that a reader moves. Nothing is computed here: the build drew the figure at every value, and a step of a slider
// sets what differs: some attributes and texts of the picture, and the sentence beside it.

const keepers = []; // of every figure: it keeps what it shows now, for when the reader comes back to this address
const still = matchMedia("(prefers-reduced-motion: reduce)");

function explorable(figure) {
  const controls = figure.querySelector(".rm-controls");
  const { frames, build, fault, nearest, pause, step } = controls.dataset;
  const [drag, best] = [JSON.parse(controls.dataset.drag), JSON.parse(controls.dataset.best)];
  const sliders = [...controls.querySelectorAll("input")];
  const [say, trouble] = controls.querySelectorAll(".rm-say, .rm-trouble");
  const button = (name) => controls.querySelector(`[name=${name}]`);
  const picture = figure.querySelector("svg");
  const elements = [picture, ...picture.querySelectorAll(":not(title, desc)")];
  const start = sliders.map((slider) => +slider.defaultValue);
  const hash = `#${figure.id}:`;
  const kept = new Map(); // what the figure showed, by address
  let found, loading, playing, drawn, waiting;
  let shown = start;
  keepers.push(() => kept.set(location.hash, shown));

  const load = () => (loading ??= fetch(frames).then((answer) => answer.json()).then((data) => {
    if (data.build !== build) throw new Error("of another build");
    found = data;
    tell("");
  }).catch(() => {
    loading = undefined;
    tell(fault);
    button("retry").hidden = false;
  }));

  function tell(text) {
    trouble.textContent = text;
    trouble.hidden = !text;
    if (!text) button("retry").hidden = true;
  }

  // The number of the picture: the last slider changes fastest.
  const frame = () => sliders.reduce((sum, slider) => sum * (+slider.max + 1) + +slider.value, 0);

  function write(element, name, value) {
    if (name !== "#") return value === null ? element.removeAttribute(name) : element.setAttribute(name, value);
    const first = element.firstChild;
    (first?.nodeType === 3 ? first : element.insertBefore(new Text(), first)).data = value;
  }

  function draw() {
    drawn = undefined;
    const now = frame();
    for (const change of found.changes) {
      const [place, name, values, which] = change;
      const index = which ? which[now] : now;
      if (change.shown !== index) write(elements[place], name, values[(change.shown = index)]);
    }
    say.textContent = found.said[0][found.said[1][now]];
    for (const slider of sliders) {
      const text = found.texts[slider.name][slider.value];
      const shown = text.replace("-", "−") + slider.dataset.unit;
      slider.setAttribute("aria-valuetext", shown);
      slider.previousElementSibling.textContent = shown;
      for (const place of figure.querySelectorAll(`[data-value="${slider.name}"]`)) {
        (place.firstElementChild ?? place).textContent = text;
      }
    }
  }

  // Move there; what the reader sees follows with the next frame of the screen.
  async function move(indices, remember = true) {
    sliders.forEach((slider, k) => (slider.value = indices[k]));
    if (!found) await load();
    if (!found) return;
    figure.dataset.moved = "";
    drawn ??= requestAnimationFrame(draw);
    clearTimeout(waiting);
    if (remember) waiting = setTimeout(address, 300);
    else shown = indices;
  }

  // The scene is in the address. The first one is a step of its own, so that "back" leads out of it.
  function address() {
    const scene = hash + sliders.map(({ name, value }) => `${name}=${found.texts[name][value]}`).join(",");
    const within = location.hash.startsWith(hash);
    if (!within) for (const keep of keepers) keep();
    shown = current();
    history[within ? "replaceState" : "pushState"](history.state, "", scene);
    for (const keep of keepers) keep();
  }

  async function follow(scroll) {
    tell("");
    if (!location.hash.startsWith(hash)) {
      const then = kept.get(location.hash);
      return then && `${then}` !== `${current()}` ? move(then, false) : undefined;
    }
    await load();
    if (!found) return;
    const wanted = Object.fromEntries(location.hash.slice(hash.length).split(",").map((pair) => pair.split("=")));
    let changed = false;
    const indices = sliders.map(({ name }, k) => {
      const value = Number(wanted[name] ?? NaN);
      const texts = found.texts[name];
      const index = texts.reduce((near, text, i) => (Math.abs(text - value) < Math.abs(texts[near] - value) ? i : near), 0);
      const allowed = Number.isNaN(value) ? start[k] : index;
      changed ||= +texts[allowed] !== value;
      return allowed;
    });
    await move(indices, changed);
    if (changed) tell(nearest);
    if (scroll) figure.scrollIntoView(); // to its top: many are taller than the window
  }

  const stop = () => {
    clearInterval(playing);
    playing = undefined;
    if (button("play")) call(label);
  };

  async function play() {
    const slider = sliders.find(({ name }) => name === button("play").dataset.plays);
    await load();
    if (!found) return;
    const next = () => {
      if (+slider.value >= +slider.max) return stop();
      slider.value++;
      move(sliders.map(({ value }) => value));
    };
    if (playing) return stop();
    if (+slider.value >= +slider.max) slider.value = -1;
    next();
    if (still.matches) return;
    call(pause);
    playing = setInterval(next, 500);
  }

  function call(word) {
    button("play").textContent = word;
    button("play").setAttribute("aria-label", `${word}: ${figure.querySelector(".rm-number")?.textContent}`);
  }
  const label = still.matches ? step : button("play")?.textContent;
  if (button("play") && still.matches) call(label);
  const current = () => sliders.map(({ value }) => value);
  controls.addEventListener("input", () => {
    stop();
    tell("");
    move(current());
  });
  controls.addEventListener("click", ({ target: { name } }) => {
    if (name === "retry") return load().then(() => found && move(current()));
    if (name) tell("");
    if (name === "play") return play();
    stop();
    if (name === "reset") move(start);
    if (name === "best") move(sliders.map((slider) => best[slider.name] ?? slider.value));
  });

  // On the picture: the parameter that lies on the axis under the finger takes the value there.
  function at(event) {
    const box = picture.getBoundingClientRect();
    const scale = picture.viewBox.baseVal.width / box.width;
    return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
  }
  function pull(event, held) {
    const point = at(event);
    const indices = current();
    for (const { name, direction, at: marks } of held) {
      const here = point[direction === "x" ? 0 : 1];
      const near = marks.reduce((best, mark, k) => (Math.abs(mark - here) < Math.abs(marks[best] - here) ? k : best), 0);
      indices[sliders.findIndex((slider) => slider.name === name)] = near;
    }
    move(indices);
  }
  picture.addEventListener("pointerdown", (event) => {
    const [x, y] = at(event);
    const held = drag.filter(({ box }) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]);
    if (!held.length || event.button) return;
    stop();
    tell("");
    event.preventDefault(); // no text is selected
    picture.setPointerCapture(event.pointerId);
    const follows = (later) => pull(later, held);
    follows(event);
    picture.addEventListener("pointermove", follows);
    const end = () => picture.removeEventListener("pointermove", follows);
    for (const kind of ["pointerup", "pointercancel"]) picture.addEventListener(kind, end, { once: true });
  });

  // The pictures come when a hand or the focus comes near.
  for (const kind of ["pointerenter", "focusin"]) figure.addEventListener(kind, load, { once: true });
  addEventListener("hashchange", () => follow(true));
  follow(true);
}

for (const figure of document.querySelectorAll(".rm-explorable")) explorable(figure);
