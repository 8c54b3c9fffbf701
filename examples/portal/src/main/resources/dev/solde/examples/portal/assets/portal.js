// What pages do more comfortably with a script; each of them works without it.
document.addEventListener('DOMContentLoaded', () => {
  // The other language shows the same page.
  document.querySelectorAll('[data-here]').forEach((form) => {
    form.elements[form.dataset.here].value = location.pathname + location.search;
  });
  document.querySelectorAll('button.print').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => document.getElementById(button.dataset.print).contentWindow.print());
  });
});
