/** The words of content/search/danger.yaml that are typed in Arabic and Tifinagh letters, compiled at build (`danger-words.ts`). */
declare module 'virtual:danger-words/arabic' {
  const words: import('./danger-match.ts').DangerWords;
  export default words;
}

/** Those that are typed in Latin letters. */
declare module 'virtual:danger-words/latin' {
  const words: import('./danger-match.ts').DangerWords;
  export default words;
}
