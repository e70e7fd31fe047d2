// The margin: marks behind one's own draft, notes beside it. A note waved away stays away for this
// draft; notes themselves are kept nowhere.

const waved = new Set();
let read = "";

const notesOf = () => document.getElementById("margin-notes");
const keptOf = (notes) => areaOf(notes).form?.elements.namedItem("waved");
const areaOf = (notes) => document.getElementById(notes.dataset.marginOf);
const sheetOf = (area) => document.querySelector(`[data-marks-of="${area.id}"]`);

// The server counts characters, the browser counts halves of some of them.
function places(text) {
  const at = [0];
  for (const character of text) at.push(at[at.length - 1] + character.length);
  return at;
}

// How far two texts agree, from the front and from the back.
function agreeing(before, now) {
  const most = Math.min(before.length, now.length);
  let front = 0;
  while (front < most && before[front] === now[front]) front += 1;
  let back = 0;
  while (back < most - front && before[before.length - 1 - back] === now[now.length - 1 - back]) back += 1;
  return { front, back };
}

// Where a span of the text that was read stands in the text as it is now; nothing if it changed.
function moved(span, now, { front, back }) {
  if (span.end <= front) return span;
  const shift = now.length - read.length;
  if (span.start >= read.length - back) return { start: span.start + shift, end: span.end + shift };
  return null;
}

function spans(notes, now) {
  const at = places(read);
  const same = agreeing(read, now);
  return [...notes.querySelectorAll("[data-start]:not([hidden])")]
    .map((note) => {
      const span = { start: at[note.dataset.start], end: at[note.dataset.end] };
      return { note, kind: note.dataset.kind, ...moved(span, now, same) };
    })
    .filter((span) => span.end > span.start)
    .sort((a, b) => a.start - b.start);
}

function draw(notes) {
  const area = areaOf(notes);
  const sheet = area && sheetOf(area);
  if (!sheet) return;
  const text = area.value;
  const parts = [];
  let at = 0;
  for (const { start, end, kind, note } of spans(notes, text)) {
    const from = Math.max(start, at);
    if (from >= end) continue;
    const mark = document.createElement("mark");
    mark.className = note.matches(":hover, :focus-within") ? `${kind} lit` : kind;
    mark.textContent = text.slice(from, end);
    parts.push(text.slice(at, from), mark);
    at = end;
  }
  sheet.replaceChildren(...parts, text.slice(at), "\n");
}

function go(notes, note) {
  const area = areaOf(notes);
  const span = spans(notes, area.value).find((one) => one.note === note);
  area.focus();
  if (span) area.setSelectionRange(span.start, span.end);
}

// Where the form has a field for it, what was waved away is saved with the draft, sealed like it.
function keep(notes) {
  const field = keptOf(notes);
  if (!field) return;
  field.value = JSON.stringify([...waved]);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function wave(notes, note) {
  const next = note.nextElementSibling ?? note.previousElementSibling;
  waved.add(note.dataset.key);
  keep(notes);
  note.hidden = true;
  (next?.querySelector("button") ?? areaOf(notes)).focus();
  draw(notes);
}

function welcome(notes) {
  for (const note of notes.querySelectorAll("[data-key]")) note.hidden = waved.has(note.dataset.key);
  const said = document.getElementById("margin-said");
  const some = notes.querySelector(".hint:not([hidden])");
  if (said) said.textContent = some ? said.dataset.some : "";
  draw(notes);
}

document.addEventListener("htmx:before:request", (event) => {
  const notes = event.detail.ctx.sourceElement;
  if (notes.id === "margin-notes") notes.dataset.sent = areaOf(notes).value;
});

document.addEventListener("htmx:before:response", (event) => {
  const { sourceElement, response } = event.detail.ctx;
  if (sourceElement.id !== "margin-notes") return;
  // Notes are a kindness: when they cannot be had, the page stays as it is.
  if (response.status < 400 && !response.raw.redirected) return;
  event.preventDefault();
  response.raw.body?.cancel();
});

document.addEventListener("htmx:after:swap", (event) => {
  const notes = event.detail.ctx?.sourceElement;
  if (notes?.id !== "margin-notes" || !areaOf(notes)) return;
  read = notes.dataset.sent ?? areaOf(notes).value;
  welcome(notes);
});

document.addEventListener("input", (event) => {
  const notes = notesOf();
  if (notes && event.target === areaOf(notes)) draw(notes);
});

document.addEventListener("click", (event) => {
  const note = event.target.closest?.("#margin-notes .note");
  if (!note) return;
  if (event.target.closest("[data-go]")) go(notesOf(), note);
  if (event.target.closest("[data-wave]")) wave(notesOf(), note);
});

for (const kind of ["mouseover", "focusin", "mouseout", "focusout"]) {
  document.addEventListener(kind, (event) => {
    if (event.target.closest?.("#margin-notes")) draw(notesOf());
  });
}

const here = notesOf();
if (here) {
  read = areaOf(here).value;
  for (const key of JSON.parse(keptOf(here)?.value || "[]")) waved.add(key);
  welcome(here);
}
