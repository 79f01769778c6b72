// A value that is shown beside a choice is that of the last save: once the choice changes, it is said to be old.
"use strict";

const choices = document.getElementById("choices");

function age(value) {
  value.textContent = choices.dataset.stale;
}

choices?.addEventListener("input", (event) => {
  const row = event.target.closest(".marker");
  (row ?? choices).querySelectorAll(".value").forEach(age);
});
