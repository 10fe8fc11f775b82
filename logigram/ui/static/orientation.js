// What serves on the page of an orientation: copying, printing, deadlines in hours, leaving quickly.

const AGAIN = 1000; // milliseconds in which Escape is pressed a second time
const HOUR = 3_600_000;

export function start({ say }) {
  document.documentElement.dataset.tools = ""; // our buttons are of use
  addEventListener("click", (event) => press(event, say));
  addEventListener("input", (event) => {
    const field = event.target.closest?.("[data-from]");
    if (field) say(count(field).join(" "));
  });
  addEventListener("keydown", (event) => escape(event, say));
  new MutationObserver(remember).observe(document.documentElement, { subtree: true, childList: true });
}

function press(event, say) {
  const found = event.target.closest?.("[data-copy], [data-link], [data-print], [data-leave]");
  if (!found || event.defaultPrevented) return;
  if ("leave" in found.dataset) {
    event.preventDefault();
    leave(found);
  } else if ("print" in found.dataset) print();
  else copy(found, say);
}

// --- Copying ---

async function copy(button, say) {
  const place = button.closest(".lg-tools");
  const field = place.querySelector(button.dataset.copy ? `#${button.dataset.copy}` : "#lg-lien");
  if (button.dataset.link) field.value = new URL(button.dataset.link, location.href).href;
  let said = button.dataset.said;
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    reveal(field);
    said = "Texte sélectionné : copiez-le avec votre appareil.";
  }
  place.querySelector("[data-done]").textContent = said;
  say(said);
}

// Where the browser does not let us copy, the words are there to be copied by hand.
function reveal(field) {
  for (let box = field.parentElement; !box.matches(".lg-tools"); box = box.parentElement) {
    box.hidden = false;
    if (box.localName === "details") box.open = true;
  }
  field.focus();
  field.select();
}

// --- Deadlines: hours that really go by, told on the clock of the territory, even on a night when it is moved ---

let typed = null; // the hour on this page, kept while it stays on screen and nowhere else

function remember() {
  const field = document.querySelector("[data-from]");
  const node = document.querySelector("h1[data-q]")?.dataset.q;
  if (typed && node && typed.node !== node) typed = null;
  if (!field || !typed || field.value || field === typed.field) return;
  field.value = typed.value; // the page was drawn again meanwhile
  count(field);
}

function count(field) {
  typed = { field, node: document.querySelector("h1[data-q]").dataset.q, value: field.value };
  const place = field.closest("[data-zone]");
  const { zone } = place.dataset;
  const start = field.value ? instant(field.value, zone) : null;
  place.querySelector("[data-missing]").hidden = start !== undefined;
  return [...place.querySelectorAll("[data-hours]")].map((line) => {
    line.hidden = !start;
    line.textContent = start ? `${line.dataset.words} ${told(start, line.dataset.hours * HOUR, zone)}` : "";
    return line.textContent;
  });
}

function told(start, length, zone) {
  const end = start + length;
  const moved = ahead(start, zone) === ahead(end, zone) ? "" : " (l'heure change cette nuit-là)";
  const day = new Intl.DateTimeFormat("fr-FR", { timeZone: zone, weekday: "long", day: "numeric", month: "long" });
  const { hour, minute } = clock(end, zone);
  const minutes = minute ? ` ${String(minute).padStart(2, "0")}` : "";
  return `le ${day.format(end).replace(/ 1 /, " 1er ")} à ${hour} h${minutes}${moved}`;
}

// The first instant at which the clock shows this; undefined for an hour that the spring night skips.
function instant(wall, zone) {
  const utc = Date.parse(`${wall}Z`);
  const found = [-24, 24].map((hours) => utc - ahead(utc + hours * HOUR, zone));
  return found.filter((each) => each + ahead(each, zone) === utc).sort((one, other) => one - other)[0];
}

function ahead(epoch, zone) {
  const { year, month, day, hour, minute, second } = clock(epoch, zone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - epoch;
}

function clock(epoch, zone) {
  const numbers = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" };
  const parts = new Intl.DateTimeFormat("en-US", { ...numbers, timeZone: zone, hourCycle: "h23" }).formatToParts(epoch);
  return Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
}

// --- Leaving quickly ---

let pressed = -AGAIN; // when Escape was last pressed

function escape(event, say) {
  const link = document.querySelector("[data-leave]");
  if (event.key !== "Escape" || event.repeat || !link) return;
  if (event.timeStamp - pressed < AGAIN) leave(link);
  else say("Encore une fois Échap pour quitter la page.");
  pressed = event.timeStamp;
}

// Nothing is left on screen, then a neutral page takes the place of this one and of those gone through before it.
function leave(link) {
  const away = () => location.replace(link.href);
  document.documentElement.hidden = true;
  document.title = "";
  const first = beginning();
  if (!first) return away();
  setTimeout(away, 200);
  const { committed, finished } = navigation.traverseTo(first.key);
  committed.then(away, away);
  finished.catch(() => {});
}

// The oldest of the entries of the history that this very page made; null where the browser does not tell.
function beginning() {
  const entries = window.navigation?.entries() ?? [];
  const here = window.navigation?.currentEntry.index ?? 0;
  let first = here;
  while (first > 0 && entries[first - 1].sameDocument) first -= 1;
  return first < here ? entries[first] : null;
}
