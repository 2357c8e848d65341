/** Shows the buttons that copy an address, where the browser can, and says when it is done. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  if (!('clipboard' in navigator)) break;
  const entry = button.closest('li')!;
  entry.hidden = false;
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(button.dataset['copy']!).then(() => {
      entry.querySelector<HTMLElement>('[data-copied]')!.hidden = false;
    });
  });
}
