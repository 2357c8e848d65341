/** Every field that asks the search page: what offers titles is fetched when a field first gets the focus. `SearchForm.astro` loads this. */
for (const input of document.querySelectorAll<HTMLInputElement>('form[data-suggested] input[type=search]')) {
  input.ariaAutoComplete = 'list';
  // The search page answers below its field, which stays a field for searching; the others open a list and nothing else.
  if (!input.closest('[data-answers-below]')) Object.assign(input, { role: 'combobox', ariaExpanded: 'false', ariaHasPopup: 'listbox' });
  const offer = () => {
    input.removeEventListener('focus', offer);
    import('./suggestions.ts').then(
      ({ offerTitles }) => offerTitles(input),
      () => input.addEventListener('focus', offer), // the next try is one
    );
  };
  input.addEventListener('focus', offer);
  if (document.activeElement === input) offer();
}
