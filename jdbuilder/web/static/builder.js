// The builder without waiting: every change is sent at once, and what it changed is shown. Without this script the
// same form works by submitting it; nothing here knows what a line or a section is.
"use strict";

const form = document.getElementById("builder");
const frame = document.getElementById("preview");
const saved = document.getElementById("saved");
const TYPING_PAUSE = 250;
const RETRY_PAUSE = 3000;
const MOST_STEPS = 200;
const LARGEST_BEACON = 60000; // what browsers send along when a page is left
const SETTLING = 400; // a click on a remedy so soon after the last was meant for that one

let timer = 0;
let sending = null; // the request under way
let waiting = []; // what to do after it
let lost = null; // the request whose answer didn’t come: it is sent once more, as it was, before anything else
let unsaved = false;
let faulty = false;
let failing = false; // whether the last save failed
let mending = false; // whether a remedy is under way, or was done just now
let mended = false; // whether a remedy was the last thing that was done
let shown = ""; // the server's name for what the page shows; without it, all of that is sent anew
let asking = 0;
let latest = null; // what the paper will show once its frame has loaded
let following = null; // the section that the paper shows
const drawn = new WeakMap(); // what the server last said is to be seen at a place
const past = []; // the form as it was after each save; the last one is how it is now
const future = [];

document.body.classList.add("with-script");

function say(text, failed = false) {
  saved.textContent = text;
  saved.classList.toggle("failed", failed);
}

const added = () => [...form.querySelectorAll(".add textarea")];
const aside = () => [...form.querySelectorAll("[data-with]")]; // fields that are sent with one action only

// The form as it would be submitted. A line still being typed below a list becomes a line only when it is added.
function fields(action) {
  const sent = new URLSearchParams();
  for (const [name, value] of new FormData(form)) sent.append(name, value);
  if (action !== "leave") for (const box of added()) if (action !== `add:${box.dataset.new}`) sent.delete(box.name);
  for (const field of aside()) if (action !== field.dataset.with) sent.delete(field.name);
  sent.set("do", action);
  return sent;
}

async function post(action, sent, again = true) {
  const body = new URLSearchParams(sent);
  for (const name of ["csrf_token", "version"]) body.set(name, form.elements[name].value);
  body.set("do", action);
  body.set("shown", shown);
  const response = await fetch(form.action, { method: "POST", body, keepalive: body.toString().length < LARGEST_BEACON, headers: { Accept: "application/json" } });
  const news = await response.json();
  if (news.token && again) {
    form.elements.csrf_token.value = news.token;
    return post(action, sent, false);
  }
  return { status: response.status, news };
}

// One request at a time; a later wish waits, and of several plain saves one is enough.
function send(action = "save", body = null) {
  clearTimeout(timer);
  timer = 0;
  unsaved = true;
  if (sending) {
    waiting = waiting.filter((wish) => wish.action !== "save").concat({ action, body });
    return sending;
  }
  sending = run(action, body).finally(() => {
    sending = null;
    const next = !lost && waiting.shift();
    if (next) return send(next.action, next.body);
  });
  return sending;
}

async function run(action, body) {
  if (lost) await attempt(lost);
  if (!lost) return attempt({ action, body: body ?? fields(action), restores: Boolean(body) });
  if (action !== "save") waiting.push({ action, body });
}

async function attempt(wish) {
  const { action, body, restores } = wish;
  say("Saving …");
  try {
    const { status, news } = await post(action, body);
    lost = null;
    if (status === 409) return conflict();
    failing = status !== 200;
    if (failing) return say(news.problems.join(" "), true);
    unsaved = timer !== 0;
    show(news, restores ? null : body);
    if (!restores) remember();
    if (!shown) send();
    clearTimeout(asking);
    if (news.again) ask();
  } catch {
    lost = wish;
    failing = true;
    say("Not saved: the builder doesn’t answer. Your text stays here; trying again.", true);
    timer = setTimeout(send, RETRY_PAUSE);
  }
}

// What isn’t known yet is asked for ever more seldom.
function ask(pause = 1000) {
  asking = setTimeout(async () => {
    const news = await fetch(`${form.action}/found-out`).then((answer) => answer.json(), () => ({}));
    if (sending || news.version !== Number(form.elements.version.value)) return;
    for (const [name, html] of Object.entries(news.parts)) part(name, html);
    shown = ""; // the server isn’t told
    if (news.again && pause < 8000) ask(2 * pause);
  }, pause);
}

// Undo and redo: the form as it was after an earlier save is sent again, and everything is drawn anew from the answer.
function snapshot() {
  const kept = fields("save");
  for (const name of ["csrf_token", "version", "do"]) kept.delete(name);
  return kept.toString();
}

function remember() {
  const now = snapshot();
  if (now === past.at(-1)) return;
  past.push(now);
  future.length = 0;
  past.splice(0, past.length - MOST_STEPS);
  steppable();
}

function steppable() {
  form.querySelector("#undo").disabled = past.length < 2;
  form.querySelector("#redo").disabled = !future.length;
}

async function step(from, to) {
  await settled();
  if (!from.length || (from === past && past.length < 2)) return;
  to.push(from.pop());
  const state = from === past ? past.at(-1) : to.at(-1);
  const fields = new URLSearchParams(state);
  for (const field of form.elements) {
    if (!field.name || field.closest("[data-section]") || ["csrf_token", "version", "do"].includes(field.name)) continue;
    if (!field.dataset.with) fill(field, fields.getAll(field.name));
  }
  await send("restore", state);
  steppable();
}

function fill(field, values) {
  if (field.type === "checkbox") field.checked = values.includes(field.value);
  else field.value = values[0] ?? "";
}

// Both texts are shown by sending what was written here once more, as a form of its own.
function conflict(written = fields("save")) {
  say("Changed in another window.", true);
  const both = document.createElement("form");
  both.method = "post";
  both.action = form.action;
  for (const [name, value] of written) both.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  both.id = "both";
  document.getElementById("both")?.remove();
  document.body.append(both);
  const button = Object.assign(document.createElement("button"), { className: "link", textContent: "Show both" });
  button.setAttribute("form", both.id);
  button.addEventListener("click", () => { unsaved = false; });
  saved.append(" ", button);
}

function show(news, sent) {
  form.elements.version.value = news.version;
  for (const field of form.elements) if (field.name in news.values) fill(field, news.values[field.name]);
  const fits = paint(news);
  document.getElementById("heading-title").textContent = news.title;
  for (const [name, html] of Object.entries(news.parts)) part(name, html);
  if (news.pay !== null) part("pay-figures", news.pay);
  for (const [name, text] of Object.entries(news.headings)) {
    for (const place of document.querySelectorAll(`#title-${name}, .steps a[href="#section-${name}"]`)) place.textContent = text;
  }
  for (const [name, html] of Object.entries(news.meters)) meter(name, html);
  const typed = sent ? Object.keys(news.sections).flatMap((section) => typedSince(section, sent)) : [];
  redraw(news.sections);
  typed.forEach(typeAgain);
  for (const place of form.querySelectorAll("[data-findings]")) {
    const html = news.findings[place.dataset.findings] ?? (news.whole ? "" : null);
    if (html !== null) draw(place, html);
  }
  for (const row of form.querySelectorAll(".row")) row.classList.toggle("edited", news.edited.includes(row.dataset.name));
  faults(news.faults);
  shown = fits ? news.shown : "";
  say(news.note || (faulty ? "Saved, except the marked fields" : `Saved ${new Date().toTimeString().slice(0, 5)}`), faulty || news.note);
}

// What is shown at a place, drawn anew where it is another; what is opened, typed or focused in it stays so.
function draw(place, html) {
  const fresh = document.createElement("template");
  fresh.innerHTML = html;
  if ((drawn.get(place) ?? place.innerHTML).trim() === fresh.innerHTML.trim()) return;
  drawn.set(place, fresh.innerHTML);
  const focus = place.contains(document.activeElement) && pointer(document.activeElement);
  fillWith(place, fresh.content);
  if (focus) (place.querySelector(focus) ?? beside(place))?.focus({ preventScroll: true });
}

function fillWith(place, content) {
  const open = new Set([...place.querySelectorAll("details[open]")].map((one) => one.dataset.open));
  const kept = [...place.querySelectorAll("[data-with], .add textarea")].filter((one) => one.value || one.dataset.with);
  const typed = new Map(kept.map((one) => [one.name, one.value]));
  place.replaceChildren(content);
  for (const one of place.querySelectorAll("details")) if (open.has(one.dataset.open)) one.open = true;
  for (const one of place.querySelectorAll("[data-with], .add textarea")) if (typed.has(one.name)) one.value = typed.get(one.name);
}

// How to find a button, field, link or summary again after it was drawn anew.
function pointer(element) {
  if (element.matches("summary")) return `[data-open="${element.parentElement.dataset.open}"] > summary`;
  const [name, value] = ["value", "name", "href"].map((one) => [one, element.getAttribute(one)]).find(([, value]) => value) ?? ["id", ""];
  return `[${name}="${CSS.escape(value)}"]`;
}

// The field that a place is about, for when what was focused there is gone.
function beside(place) {
  const field = place.closest(".row")?.querySelector("textarea") || document.getElementById(place.dataset.findings);
  return field ?? place.closest("section")?.querySelector("a, summary, input:not([type=hidden]), textarea");
}

const part = (name, html) => draw(document.getElementById(name), html);

// The paper: all of it, or the elements that are others now; the rest stays as it is. Whether it fitted.
function paint(news) {
  const paper = frame.contentDocument;
  const main = paper?.querySelector("main");
  if (!main || paper.readyState === "loading") { // the frame paints what came meanwhile when it is done
    if (news.whole) latest = news;
    else if (latest && !news.splice) latest = { ...news, whole: true, paper: latest.paper };
    return news.whole || !news.splice;
  }
  latest = null;
  if (news.whole) main.innerHTML = news.paper;
  else if (news.splice && !splice(main, news.splice)) return false;
  paper.documentElement.lang = news.language;
  const style = paper.querySelector("link[rel=stylesheet]");
  if (style && style.getAttribute("href") !== news.style) style.href = news.style;
  return true;
}

function splice(main, { of, at, gone, put }) {
  if (main.children.length !== of) return false;
  const fresh = document.createElement("template");
  fresh.innerHTML = put;
  const old = [...main.children].slice(at, at + gone);
  main.insertBefore(fresh.content, main.children[at] ?? null);
  for (const one of old) one.remove();
  return true;
}

function meter(name, html) {
  const place = form.querySelector(`[data-meter="${name}"]`);
  if (place && place.innerHTML.trim() !== html.trim()) place.innerHTML = html;
  const count = form.querySelector(`[data-count="${name}"]`);
  if (count) count.textContent = parseInt(place.textContent, 10) || "";
}

// Sections drawn anew keep the focus where it was: on the same button or line, wherever that line is now.
function redraw(sections) {
  const active = document.activeElement;
  const key = active.closest(".row")?.dataset.key;
  const name = active.closest("[data-section]")?.dataset.section;
  const adding = active.closest(".add");
  const within = active.matches("textarea") || active.closest("[data-findings]");
  const value = active.value;
  for (const [section, html] of Object.entries(sections)) {
    const place = form.querySelector(`[data-section="${section}"]`);
    const fresh = document.createElement("template");
    fresh.innerHTML = html;
    fillWith(place, fresh.content);
    place.querySelectorAll("textarea").forEach(fit);
  }
  if (!name || !(name in sections)) return;
  const place = form.querySelector(`[data-section="${name}"]`);
  const same = value && [...place.querySelectorAll(".row button")].find((button) => button.value === value);
  const row = key && [place, form].map((one) => one.querySelector(`.row[data-key="${CSS.escape(key)}"]`)).find(Boolean);
  const next = adding ? place.querySelector(".add textarea") : same || row?.querySelector(within ? "textarea" : ".tick") || place.querySelector(".add textarea");
  next.focus();
}

// What was typed or ticked in a section's lines since they were sent. Keys of own lines are counted anew by every
// answer, so a line is found again by the words that were sent. A line that was added is no longer being typed.
function typedSince(section, sent) {
  const keys = sent.getAll(section);
  const box = form.elements[`${section}-new`];
  if (box.value === sent.get(box.name)) box.value = "";
  return [...form.querySelectorAll(`[data-section="${section}"] .row`)].flatMap((row) => {
    const at = keys.indexOf(row.dataset.key);
    const was = { text: sent.getAll(`${section}-text`)[at], target: sent.getAll(`${section}-target`)[at], chosen: sent.getAll(`${section}-on`).includes(row.dataset.key) };
    const now = line(row);
    const changed = at < 0 ? [] : Object.keys(now).filter((name) => now[name] !== was[name]);
    return changed.length ? [{ section, key: row.dataset.key, was: was.text, now, changed }] : [];
  });
}

const line = (row) => ({ text: row.querySelector("textarea").value, target: row.querySelector(".target input")?.value, chosen: row.querySelector(".tick").checked });

function typeAgain({ section, key, was, now, changed }) {
  const words = (text) => text.split(/\s+/).join(" ").trim();
  const here = [...form.querySelectorAll(`[data-section="${section}"] .row`)];
  const same = (row) => words(line(row).text) === words(was);
  const row = here.find((one) => same(one) && one.dataset.key === key) ?? [...here, ...form.querySelectorAll(".row")].find(same) ?? here.find((one) => one.dataset.key === key && !key.startsWith("own-"));
  if (!row) return;
  if (changed.includes("text")) row.querySelector("textarea").value = now.text;
  if (changed.includes("target")) row.querySelector(".target input").value = now.target;
  if (changed.includes("chosen")) row.querySelector(".tick").checked = now.chosen;
  fit(row.querySelector("textarea"));
}

function faults(found) {
  faulty = Object.keys(found).length > 0;
  form.classList.toggle("faulty", faulty);
  for (const place of form.querySelectorAll("[data-fault]")) {
    const text = found[place.dataset.fault] || "";
    place.textContent = text;
    place.hidden = !text;
    const field = document.getElementById(place.dataset.fault) || place.closest(".row")?.querySelector("textarea");
    if (field) text ? field.setAttribute("aria-invalid", "true") : field.removeAttribute("aria-invalid");
  }
}

// A text field as high as its text, where the browser doesn't do it by itself.
function fit(area) {
  if (CSS.supports("field-sizing", "content")) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight}px`;
}

async function settled() {
  for (const box of added()) if (box.value.trim()) await send(`add:${box.dataset.new}`);
  if (timer || unsaved) await send();
  while (sending) await sending;
}

async function exportFile(format) {
  await settled();
  if (faulty) {
    const first = form.querySelector("[data-fault]:not([hidden])");
    first?.scrollIntoView({ block: "center" });
    return say("Fix the marked fields, then export.", true);
  }
  if (unsaved) return;
  location.assign(`${form.action}/export/${format}`);
  const left = form.querySelector("#unfilled summary");
  if (left) say(`Exported, ${left.textContent}.`);
}

form.addEventListener("input", (event) => {
  const field = event.target;
  mended = false;
  if (field.closest(".add") || field.dataset.with) return;
  if (field.matches("textarea")) {
    fit(field);
    const tick = field.closest(".row")?.querySelector(".tick");
    if (tick && !tick.checked) tick.checked = true;
  }
  unsaved = true;
  clearTimeout(timer);
  if (field.matches("[type=checkbox], select, [type=date]")) send();
  else timer = setTimeout(send, TYPING_PAUSE);
});

// A line that was emptied is gone: its section is drawn anew, with the library's words on offer again.
form.addEventListener("change", (event) => {
  const section = event.target.closest("[data-section]")?.dataset.section;
  if (section && event.target.matches(".row textarea") && !event.target.value.trim()) send(`add:${section}`);
});

form.addEventListener("submit", (event) => {
  const action = event.submitter?.value || "save";
  event.preventDefault();
  if (action.startsWith("export:")) {
    event.submitter.closest("details")?.removeAttribute("open");
    exportFile(action.slice(7));
  } else {
    remember(); // what was typed just now is a step of its own
    if (event.submitter?.matches(".remedy")) mend(action);
    else send(action);
  }
});

// Of a double click the second would meet the remedy of something else, in the place of the one that was done.
async function mend(action) {
  if (mending) return;
  mending = mended = true;
  await send(action);
  setTimeout(() => { mending = false; }, SETTLING);
}

form.addEventListener("keydown", (event) => {
  const row = event.target.closest(".row");
  if (row && event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
    event.preventDefault();
    row.querySelector(`button[value^="${event.key === "ArrowUp" ? "up" : "down"}:"]`)?.click();
  }
  if (event.key === "Enter" && !event.shiftKey && event.target.matches("input, .add textarea")) {
    event.preventDefault();
    const add = event.target.closest(".add");
    if (event.target.dataset.with) send(event.target.dataset.with);
    else if (!add) send();
    else if (event.target.value.trim()) add.querySelector("button").click();
  }
});

// Clicking the words of an unticked line ticks it; clicking them again edits them.
form.addEventListener("mousedown", (event) => {
  const tick = event.target.matches(".row textarea") && event.target.closest(".row").querySelector(".tick");
  if (tick && !tick.checked && document.activeElement !== event.target) {
    event.preventDefault();
    tick.click();
  }
});

// A click elsewhere, or Escape, closes an open menu.
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details[open]:has(> .menu)")) if (!menu.contains(event.target) || event.target.closest(".menu a")) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") for (const menu of document.querySelectorAll("details[open]:has(> .menu)")) { menu.open = false; menu.querySelector("summary").focus(); }
});

// The copy button: the paper as rich text and as plain text.
const copy = form.querySelector("[data-copy-paper]");
copy.hidden = false;
copy.addEventListener("click", async () => {
  await settled();
  try {
    const text = await (await fetch(copy.dataset.copyPaper)).text();
    await copyBoth(frame.contentDocument.querySelector("main").innerHTML, text);
    say("Copied: paste it as rich text or plain text.");
  } catch {
    say("The browser didn’t allow copying. Use More, Plain text.", true);
  }
});

const undo = form.querySelector("#undo");
const redo = form.querySelector("#redo");
undo.addEventListener("click", () => step(past, future));
redo.addEventListener("click", () => step(future, past));
undo.hidden = redo.hidden = false;
document.addEventListener("keydown", (event) => {
  const typing = !mended && event.target.matches("textarea, input:not([type=checkbox])"); // a text field has an undo of its own
  if (typing || !(event.ctrlKey || event.metaKey)) return;
  const key = event.key.toLowerCase();
  if (key !== "z" && key !== "y") return;
  event.preventDefault();
  (key === "y" || event.shiftKey ? redo : undo).click();
});
remember();

// What was typed or ticked before this script ran is saved now.
function early(field) {
  if (field.type === "checkbox") return field.checked !== field.defaultChecked;
  if (!field.options) return field.value !== field.defaultValue;
  const options = [...field.options];
  return options.some((one) => one.defaultSelected) && options.some((one) => one.selected !== one.defaultSelected);
}
if ([...form.elements].some((field) => field.name && field.type !== "submit" && early(field))) send();
else if ("again" in form.dataset) ask();

// On a phone the paper lies over the form; going back leads to where one was.
let previewing = false;
form.querySelector(".to-paper").addEventListener("click", () => { previewing = true; });
form.querySelector(".close-paper").addEventListener("click", (event) => {
  if (!previewing) return;
  previewing = false;
  event.preventDefault();
  history.back();
});

frame.addEventListener("load", () => {
  if (latest) paint(latest);
  else shown = ""; // what it shows now isn't what we were told
});

// The paper shows the section that is being worked on.
form.addEventListener("focusin", (event) => {
  const heading = event.target.closest(".form > section.lines")?.querySelector("h2");
  const paper = frame.contentDocument;
  if (!heading || !paper?.body) return;
  const place = [...paper.querySelectorAll("h2")].find((one) => one.textContent === heading.textContent);
  if (!place || heading === following) return;
  following = heading;
  frame.contentWindow.scrollTo({ top: place.offsetTop - 96, behavior: "smooth" });
});

// Which section is in view, for the list of sections.
const steps = new Map([...document.querySelectorAll(".steps a")].map((link) => [link.hash.slice(1), link]));
const watcher = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    if (!entry.isIntersecting) continue;
    for (const link of steps.values()) link.removeAttribute("aria-current");
    steps.get(entry.target.id)?.setAttribute("aria-current", "true");
  }
}, { rootMargin: "-30% 0px -60% 0px" });
for (const id of steps.keys()) watcher.observe(document.getElementById(id));
form.querySelectorAll("textarea").forEach(fit);
