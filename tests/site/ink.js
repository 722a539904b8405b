// What is drawn and cannot be seen: text, lines and signs, against the ground they stand on, by WCAG's contrast.
() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const channels = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = "#0000";
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (colour) => {
    const [r, g, b] = channels(colour).map((part) => (part / 255 <= 0.04045 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [less, more] = [light(one), light(other)].sort((a, b) => a - b);
    return (more + 0.05) / (less + 0.05);
  };
  const ground = (one) => {
    for (let part = one; part; part = part.parentElement) {
      const { backgroundColor } = getComputedStyle(part);
      if (channels(backgroundColor)[3] === 255) return backgroundColor;
    }
    return "#fff";
  };
  const wrong = [];
  const see = (colour, under, least, name) => {
    if (channels(colour)[3] < 255 || contrast(colour, under) < least)
      wrong.push(`${name}: ${colour} on ${under} has ${contrast(colour, under).toFixed(1)}:1`);
  };

  const icons = [...document.querySelectorAll(".md-logo svg, .md-logo .logo-peak, .md-header label svg")];
  for (const one of icons.filter((icon) => icon.getBoundingClientRect().width)) {
    const { fill, stroke } = getComputedStyle(one);
    see(one.closest(".md-logo") ? stroke : fill, ground(one.closest("a, label")), 3, one.closest("[class]").getAttribute("class"));
  }
  for (const one of document.querySelectorAll("summary, .md-nav__link > .md-nav__icon")) {
    const sign = getComputedStyle(one, "::after");
    if (one.getBoundingClientRect().width && /url/.test(sign.maskImage)) see(sign.backgroundColor, ground(one), 3, `the sign of ${one.textContent.trim()}`);
  }
  for (const picture of document.querySelectorAll("svg[role=img]")) {
    const under = ground(picture);
    const name = picture.querySelector("title").textContent;
    let curves = 0;
    for (const part of picture.querySelectorAll("text, path, use, circle, rect")) {
      if (part.closest("defs, clipPath")) continue;
      const { fill, stroke } = getComputedStyle(part);
      if (part.localName === "text") see(fill, under, 4.5, `${name}: "${part.textContent.trim().slice(0, 20)}"`);
      else {
        // A colour by role that the page does not know computes to none.
        for (const [property, value] of [["fill", fill], ["stroke", stroke]])
          if (part.getAttribute(property)?.startsWith("var(") && value === "none") wrong.push(`${name}: no ${property}`);
        curves += [fill, stroke].some((one) => one !== "none" && contrast(one, under) >= 3);
      }
    }
    if (picture.querySelector("path") && !curves) wrong.push(`${name}: no line is seen on ${under}`);
  }
  return wrong;
}
