// The page and the time: the moment it speaks of is said when it changes, and a tab left open renews itself.

const LONGEST = 3_600_000; // ms between two looks at the clock
const MARGIN = 1_000; // ms after a change, so that it is over for the server too
const AGAIN = 60_000; // ms before asking again, when nothing came
const STALE = 60_000; // ms after which a page that comes back to sight is renewed
const REACHED = ".lg :is(a, button, summary, input, select, textarea, [tabindex])";

export function watch({ say, rerun }) {
  let band = null; // the band on screen
  let current = null; // its window
  let began = null; // the walk under way, and the window of its first answer
  let seen = null; // when the page on screen came, on both clocks
  let due = Infinity; // how long after that something on it changes
  let timer = 0;
  let kept = null; // what the reader was doing when the page was asked for again

  const elapsed = () => Math.max(Date.now() - seen.wall, performance.now() - seen.steady); // a clock may be set back

  function renew() {
    due = elapsed() + AGAIN;
    kept = keep();
    rerun();
  }

  // The server counts: its clock is right, and only the time gone by since is measured here.
  function plan() {
    seen = { wall: Date.now(), steady: performance.now() };
    const changes = [...document.querySelectorAll("[data-change]")].map((each) => Number(each.dataset.change));
    due = band.dataset.now ? Math.min(...changes) - Number(band.dataset.now) + MARGIN : Infinity;
    wait();
  }

  function wait() {
    clearTimeout(timer);
    if (due < Infinity) timer = setTimeout(look, Math.max(0, Math.min(due - elapsed(), LONGEST)));
  }

  function look() {
    if (!band || document.hidden) return; // looked at again when it comes back to sight
    if (elapsed() >= due) renew();
    wait();
  }

  function back() {
    if (!band || document.hidden) return;
    if (band.dataset.now && elapsed() > STALE) renew();
    look();
  }

  // Another window changes what a page is worth: it is said, whatever has the focus.
  function announce() {
    const { window: shown, came } = band.dataset;
    if (shown === current) return;
    if (current !== null) say((current.startsWith("maintenant ") && came) || band.querySelector("p").textContent);
    current = shown;
  }

  // A window that began in the middle of a walk is said on the page, as long as this walk lasts.
  function remind() {
    if (!band.dataset.now) return; // another moment is looked at: the walk waits
    const note = document.querySelector("[data-walk]");
    const here = note && { walk: note.dataset.walk, window: band.dataset.title };
    if (!note || note.dataset.steps === "0" || began?.walk !== here.walk) began = here;
    if (!note || began.window === here.window || !note.hidden) return;
    note.textContent =
      `L'heure a tourné pendant ce parcours, commencé en «\u00a0${began.window}\u00a0»\u00a0: ` +
      `la fenêtre est maintenant «\u00a0${here.window}\u00a0». Ce que vous lisez vaut pour maintenant.`;
    note.hidden = false;
  }

  document.addEventListener("visibilitychange", back);
  addEventListener("pageshow", back);

  return () => {
    const found = document.querySelector("[data-window]");
    if (!found || found === band) return;
    band = found;
    announce();
    remind();
    plan();
    if (kept) restore(kept);
    kept = null;
  };
}

// What the reader was doing: where the page stood, what had the focus, what was open and typed.
function keep() {
  const reached = [...document.querySelectorAll(REACHED)];
  return {
    page: location.href,
    top: document.querySelector("h1[data-q]")?.getBoundingClientRect().top,
    focus: mark(reached, document.activeElement),
    open: marks(reached, (each) => each.parentElement.open),
    typed: reached.filter(changed).map((each) => [mark(reached, each), each.value]),
  };
}

const changed = (each) => each.matches("input, textarea") && each.value !== each.defaultValue;

function restore({ page, top, focus, open, typed }) {
  if (page !== location.href) return; // the reader went on meanwhile
  const reached = [...document.querySelectorAll(REACHED)];
  for (const each of open) find(reached, each)?.parentElement.setAttribute("open", "");
  for (const [each, value] of typed) {
    const field = find(reached, each);
    if (!field) continue;
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const lost = focus && (find(reached, focus) ?? document.querySelector("h1[data-q]"));
  lost?.focus({ preventScroll: true });
  const now = document.querySelector("h1[data-q]")?.getBoundingClientRect().top;
  if (top !== undefined && now !== undefined) scrollBy(0, now - top);
}

// An element is known again by its kind, its words, and its place among those that have the same.
const words = (each) => `${each.localName} ${each.name ?? ""} ${each.dataset.q ?? each.textContent}`;

function mark(reached, element) {
  if (!reached.includes(element)) return null;
  const same = reached.filter((each) => words(each) === words(element));
  return { words: words(element), place: same.indexOf(element) };
}

function find(reached, { words: wanted, place }) {
  return reached.filter((each) => words(each) === wanted)[place];
}

function marks(reached, holds) {
  return reached.filter((each) => each.localName === "summary" && holds(each)).map((each) => mark(reached, each));
}
