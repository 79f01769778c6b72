// The finder: roles follow every tick, and the list narrows as one types. Without this script, its buttons do the same.
"use strict";

document.body.classList.add("with-script");
const form = document.getElementById("find");
const query = form.elements.q;
const nothing = document.getElementById("nothing");
const SHORT = 2; // a word of so many letters is searched for whole: "it" is no beginning of "its"
let latest = 0;
let narrowed = false;

function address() {
  const asked = new URLSearchParams();
  for (const box of form.querySelectorAll("input[name=do]:checked")) asked.append("do", box.value);
  return asked.size ? `${form.action}?${asked}` : form.action;
}

async function find() {
  const asked = (latest += 1);
  const where = address();
  try {
    const answer = await fetch(where);
    if (!answer.ok || asked !== latest) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (asked !== latest) return;
    const best = page.querySelector(".fit");
    document.getElementById("news").textContent = best ? `${best.querySelector("h3").textContent}: ${best.querySelector(".share span").textContent}` : "";
    document.getElementById("fits").replaceChildren(...page.getElementById("fits").childNodes);
    history.replaceState(null, "", where);
  } catch {
    form.submit(); // the server can't be reached that way; the browser says so itself
  }
}

function narrow() {
  const wanted = query.value.toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];
  let found = 0;
  for (const duty of form.querySelectorAll(".duty")) {
    const words = duty.dataset.words.match(/[\p{L}\p{N}]+/gu);
    const fits = wanted.every((asked) => words.some((word) => asked.length > SHORT ? word.startsWith(asked) : word === asked));
    duty.hidden = !fits && !duty.querySelector("input").checked;
    found += fits;
  }
  for (const area of form.querySelectorAll(".area")) {
    const shown = area.querySelectorAll(".duty:not([hidden])").length;
    area.hidden = !shown;
    area.querySelector(".count").textContent = shown;
    if (wanted.length && !narrowed) area.dataset.open = area.open; // how it was, for when the search is over
    if (wanted.length) area.open = true;
    else if (narrowed) area.open = area.dataset.open === "true";
  }
  narrowed = wanted.length > 0;
  nothing.hidden = found > 0;
}

form.addEventListener("change", (event) => { if (event.target.name === "do") find(); });
query.addEventListener("input", narrow);
form.addEventListener("submit", (event) => {
  if (new URLSearchParams(location.search).get("q")) return; // the page holds only what that search found
  event.preventDefault();
  narrow();
});
