// Leaving the builder: what is unsaved is sent along, and kept in this tab until it is known to have arrived.
// Stands on builder.js.
"use strict";

const LEFT = `left:${location.pathname}`;
const leaving = () => unsaved || added().some((box) => box.value.trim());

window.addEventListener("beforeunload", (event) => {
  if (leaving() && (failing || fields("leave").toString().length > LARGEST_BEACON)) event.preventDefault();
});
window.addEventListener("pagehide", () => {
  if (!leaving()) return;
  const sent = fields("leave");
  sessionStorage.setItem(LEFT, JSON.stringify({ sent: sent.toString(), midway: Boolean(sending || lost) }));
  navigator.sendBeacon(form.action, sent);
});

// Whether the form, as it was loaded, holds what was sent on leaving.
function arrived(left) {
  const now = new URLSearchParams(snapshot());
  const plain = (form, name) => form.getAll(name).join("\n").trim().replace(/\s+/g, " ");
  const same = (name) => plain(left, name) === plain(now, name);
  const whole = (name) => same(name) || ["csrf_token", "version", "do"].includes(name);
  const sections = [...form.querySelectorAll("[data-section]")].map((place) => place.dataset.section);
  const scalar = (name) => !sections.some((section) => name === section || name.startsWith(`${section}-`));
  return [...left.keys()].filter(scalar).every(whole) && sections.every((section) => {
    const texts = now.getAll(`${section}-text`);
    const [were, are] = [left, now].map((form) => new Set(form.getAll(`${section}-on`)));
    const added = (left.get(`${section}-new`) || "").split("\n").map((line) => line.trim()).filter(Boolean);
    return left.getAll(`${section}-text`).filter((text) => text.trim()).every((text) => texts.includes(text))
      && left.getAll(section).every((key) => were.has(key) === are.has(key))
      && added.every((line) => texts.some((text) => line.endsWith(text)));
  });
}

// Back again before it arrived: it is sent once more, unless another window has saved meanwhile.
async function arrive() {
  const kept = sessionStorage.getItem(LEFT);
  sessionStorage.removeItem(LEFT);
  if (!kept) return;
  const { sent, midway, again } = JSON.parse(kept);
  const left = new URLSearchParams(sent);
  if (arrived(left)) return;
  const since = form.elements.version.value - left.get("version");
  if (since > (midway ? 1 : 0)) return conflict(left);
  const { status } = await post("leave", left);
  if (status === 409 && again) return conflict(left);
  if (status === 409) sessionStorage.setItem(LEFT, JSON.stringify({ sent, midway, again: true })); // it came in between
  if (status === 200 || status === 409) location.reload();
}
arrive();
