// The drawing of a chart: put in its place on the page, then moved with buttons, the keyboard or the mouse.

const READABLE = 1.25; // pixels for a point of the drawing
const LARGEST = 4;
const STEP = 1.25;
const FAR = 0.6; // of the frame, for one press
const MOVING = 500; // milliseconds
const SLACK = 5; // pixels that a hand moves without dragging
const KEYS = { "+": STEP, "=": STEP, "-": 1 / STEP, 0: 0 };

export function watch() {
  let last = {}; // the drawing last seen: it comes back as it was left, when the page is renewed

  let goal = {}; // where the last press moves it to, and until when it moves

  const drawn = (place) => place?.querySelector("svg");

  const gently = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth");

  function scaleOf(place) {
    const svg = drawn(place);
    return svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
  }

  // The whole drawing, as far as its frame lets see.
  function whole(place) {
    const { width, height } = drawn(place).viewBox.baseVal;
    return Math.min((place.clientWidth - 16) / width, (place.clientHeight - 16) / height, READABLE);
  }

  // What is in the middle of the frame stays there.
  function resize(place, scale) {
    goal = {};
    const svg = drawn(place);
    const frame = place.getBoundingClientRect();
    const before = svg.getBoundingClientRect();
    const [x, y] = [place.clientWidth / 2, place.clientHeight / 2];
    const [right, down] = [(frame.left + x - before.left) / before.width, (frame.top + y - before.top) / before.height];
    svg.style.width = `${svg.viewBox.baseVal.width * Math.max(Math.min(scale, LARGEST), whole(place))}px`;
    const after = svg.getBoundingClientRect();
    const [left, top] = [after.left + right * after.width - frame.left - x, after.top + down * after.height - frame.top - y];
    place.scrollBy({ left, top, behavior: "instant" });
  }

  const zoom = (place, factor) => resize(place, factor ? scaleOf(place) * factor : 0);

  // At a size that can be read, from where the walk stands; the rest is moved to, or seen whole.
  function show(place) {
    const here = (place.querySelector(".ici") ?? place.querySelector(".question"))?.getBoundingClientRect();
    if (!here) return;
    const frame = place.getBoundingClientRect();
    const above = Math.max(16, (frame.height - here.height) / 2);
    const left = here.left + here.width / 2 - frame.left - frame.width / 2;
    place.scrollBy({ left, top: here.top - frame.top - above, behavior: "instant" });
  }

  function again(place) {
    drawn(place).style.width = last.width;
    place.scrollTo({ left: last.left, top: last.top, behavior: "instant" });
  }

  async function read(source) {
    if (source === last.source) return last.text;
    const answer = await fetch(source);
    if (!answer.ok) throw new Error(answer.status);
    return answer.text();
  }

  async function draw(place) {
    const source = place.dataset.svg;
    place.dataset.drawn = source;
    place.setAttribute("aria-busy", "true");
    try {
      const text = await read(source);
      if (!place.isConnected || place.dataset.svg !== source) return; // another page came meanwhile
      const svg = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
      if (svg.localName !== "svg") throw new Error("not an SVG");
      svg.style.width = `${svg.viewBox.baseVal.width * READABLE}px`; // before it is laid out
      place.replaceChildren(svg);
      if (source === last.source) again(place);
      else show(place);
      last = { source, text };
      note(place);
    } catch {
      delete place.dataset.drawn; // the link to the drawing stays in its place
      place.dataset.failed = source;
    }
    place.removeAttribute("aria-busy");
  }

  function note(place) {
    if (!drawn(place) || place.dataset.drawn !== last.source) return;
    Object.assign(last, { width: drawn(place).style.width, left: place.scrollLeft, top: place.scrollTop });
  }

  function press(event) {
    const button = event.target.closest?.("[data-zoom], [data-move]");
    const place = button?.closest(".lg-drawing").querySelector(".lg-chart");
    if (!drawn(place)) return;
    if (button.dataset.zoom) return zoom(place, Number(button.dataset.zoom));
    const [right, down] = button.dataset.move.split(" ").map(Number);
    move(place, right * FAR * place.clientWidth, down * FAR * place.clientHeight);
  }

  // From where the move under way will end: one press after another loses nothing.
  function move(place, right, down) {
    const now = performance.now();
    const from = now < goal.until ? goal : { left: place.scrollLeft, top: place.scrollTop };
    const within = (value, most) => Math.max(0, Math.min(value, most));
    const left = within(from.left + right, place.scrollWidth - place.clientWidth);
    const top = within(from.top + down, place.scrollHeight - place.clientHeight);
    goal = { left, top, until: now + MOVING };
    place.scrollTo({ left, top, behavior: gently() });
  }

  // The arrows are the browser's own: a frame that has the focus scrolls.
  function type(event) {
    const place = event.target.closest?.(".lg-chart");
    if (!drawn(place) || !(event.key in KEYS) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    zoom(place, KEYS[event.key]);
  }

  // With a mouse; a finger scrolls by itself. The click that ends a drag leads nowhere.
  function grab(event) {
    const place = event.target.closest?.(".lg-chart");
    if (!drawn(place) || event.pointerType !== "mouse" || event.button) return;
    const [x, y, left, top] = [event.clientX, event.clientY, place.scrollLeft, place.scrollTop];
    let far = false;
    const end = new AbortController();
    const drag = (moved) => {
      far ||= Math.hypot(moved.clientX - x, moved.clientY - y) > SLACK;
      if (far) place.scrollTo({ left: left + x - moved.clientX, top: top + y - moved.clientY, behavior: "instant" });
    };
    const drop = () => {
      end.abort();
      if (far) addEventListener("click", stay, { capture: true, once: true });
      setTimeout(() => removeEventListener("click", stay, { capture: true }));
    };
    addEventListener("pointermove", drag, { signal: end.signal });
    for (const kind of ["pointerup", "pointercancel"]) addEventListener(kind, drop, { signal: end.signal });
  }

  function stay(event) {
    event.preventDefault();
    event.stopPropagation();
  }

  addEventListener("click", press);
  addEventListener("keydown", type);
  addEventListener("pointerdown", grab);
  addEventListener("dragstart", (event) => {
    if (event.target.closest?.(".lg-chart")) event.preventDefault(); // a link would be dragged instead
  });
  addEventListener("scroll", (event) => event.target.closest?.(".lg-chart") && note(event.target), { capture: true });

  return () => {
    for (const place of document.querySelectorAll("[data-svg]")) {
      const { svg, drawn: shown, failed } = place.dataset;
      if (svg !== shown && svg !== failed) draw(place);
    }
  };
}
