// What pages do more comfortably with a script; each of them works without it.
document.addEventListener('DOMContentLoaded', () => {
  // The other language shows the same page.
  document.querySelectorAll('[data-here]').forEach((form) => {
    form.elements[form.dataset.here].value = location.pathname + location.search;
  });
  // A document is as long as it is: nothing to scroll inside the page.
  document.querySelectorAll('iframe.paper').forEach((frame) => {
    const fit = () => {
      const paper = frame.contentDocument && frame.contentDocument.documentElement;
      if (paper && paper.scrollHeight > 0) {
        frame.style.height = '0';
        frame.style.height = `${paper.scrollHeight + 2}px`;
      }
    };
    frame.addEventListener('load', fit);
    window.addEventListener('resize', fit);
    fit();
  });
  document.querySelectorAll('button.print').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => document.getElementById(button.dataset.print).contentWindow.print());
  });
});
