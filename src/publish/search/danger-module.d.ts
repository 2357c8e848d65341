/** The words of content/search/danger.yaml, compiled at build (`danger-words.ts`). */
declare module 'virtual:danger-words' {
  const words: import('./danger-match.ts').DangerWords;
  export default words;
}
