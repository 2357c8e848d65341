/** The words of content/search/danger.yaml that pages in Arabic and Tifinagh letters need, compiled at build (`danger-words.ts`). */
declare module 'virtual:danger-words/arabic' {
  const words: import('./danger-match.ts').DangerWords;
  export default words;
}

/** Those that pages in Latin letters need. */
declare module 'virtual:danger-words/latin' {
  const words: import('./danger-match.ts').DangerWords;
  export default words;
}
