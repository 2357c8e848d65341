/** The tokens of src/ui/styles/theme.css, as the page about the design shows them: each with the class that uses it. */

/** Colours by their role. */
export const colours = [
  { role: 'ground', look: 'bg-ground' },
  { role: 'raised', look: 'bg-raised' },
  { role: 'sand', look: 'bg-sand' },
  { role: 'ink', look: 'bg-ink' },
  { role: 'quiet', look: 'bg-quiet' },
  { role: 'link', look: 'bg-link' },
  { role: 'deep', look: 'bg-deep' },
  { role: 'help', look: 'bg-help' },
  { role: 'accent', look: 'bg-accent' },
  { role: 'doubt', look: 'bg-doubt' },
  { role: 'control', look: 'bg-control' },
  { role: 'hairline', look: 'bg-hairline' },
] as const;

/** Steps of type, from the largest. */
export const steps = [
  { step: 'h1', look: 'text-h1 font-bold' },
  { step: 'h1-long', look: 'text-h1-long font-bold' },
  { step: 'number', look: 'text-number font-bold' },
  { step: 'h2', look: 'text-h2 font-bold' },
  { step: 'lead', look: 'text-lead' },
  { step: 'h3', look: 'text-h3 font-bold' },
  { step: 'body', look: 'text-body' },
  { step: 'small', look: 'text-small' },
] as const;

/** Steps of space, in quarters of a rem. */
export const spaces = [
  { step: 1, look: 'w-1' },
  { step: 2, look: 'w-2' },
  { step: 3, look: 'w-3' },
  { step: 4, look: 'w-4' },
  { step: 6, look: 'w-6' },
  { step: 8, look: 'w-8' },
  { step: 12, look: 'w-12' },
  { step: 16, look: 'w-16' },
] as const;
