/** Shows the buttons that copy, where the browser can, and says when it is done: a text they hold, or the words of the part they name. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy], [data-copy-of]')) {
  if (!('clipboard' in navigator)) break;
  const entry = button.closest<HTMLElement>('[hidden]')!;
  entry.hidden = false;
  button.addEventListener('click', () => {
    const { copy, copyOf } = button.dataset;
    const text = copy ?? document.getElementById(copyOf!)!.textContent.replaceAll(/\s+/g, ' ').trim();
    void navigator.clipboard.writeText(text).then(() => {
      entry.querySelector<HTMLElement>('[data-copied]')!.hidden = false;
    });
  });
}
