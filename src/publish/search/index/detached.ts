/**
 * The same text in memory of its own. V8 keeps a piece of a long text as a view of the whole, so that a title kept would
 * keep the page that it was read from.
 */
export const detached = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');
