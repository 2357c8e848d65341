/**
 * Reading Amazigh as people type it: Latin letters, Arabic letters, Tifinagh. For searching, so reading is generous:
 * what comes out is a key or a guess, never a text to publish. Runs in the browser.
 */

/** Latin as readers type it: IRCAM's letters, French and English digraphs. The longest match wins. */
const latin = table(`
  ⴰ:a ⵉ:i ⵓ:u,o,ou ⵡ:w ⵢ:y ⴱ:b,p ⴼ:f,v ⵍ:l ⵎ:m ⵏ:n ⵔ:r ⵕ:ṛ
  ⴷ:d ⴹ:ḍ ⵜ:t ⵟ:ṭ ⵙ:s ⵚ:ṣ ⵣ:z ⵥ:ẓ ⴳ:g ⴳⵯ:gw ⴽ:k ⴽⵯ:kw ⵯ:ʷ ⵇ:q
  ⵛ:c,š,ch,sh ⵊ:j,dj ⵖ:ɣ,γ,ġ,gh,rh ⵅ:x,kh ⵀ:h ⵃ:ḥ ⵄ:ɛ,ε,ʕ :e
`);

/** Digits that stand for letters in messages: "ta3rabt", "a7san". */
const chat = table('ⵄ:3 ⵃ:7 ⵇ:9');

const arabic = table(`
  ⴰ:ا,أ,آ,ٱ ⵉ:ي,ی,ى,ئ,إ ⵓ:و,ؤ :ء ⴱ:ب,پ ⴼ:ف,ڤ ⵍ:ل ⵎ:م ⵏ:ن ⵔ:ر
  ⴷ:د,ذ ⴹ:ض ⵜ:ت,ث,ة ⵟ:ط ⵙ:س ⵚ:ص ⵣ:ز ⵥ:ژ,ظ ⴳ:ڭ,گ,ݣ ⴽ:ك,ک ⵇ:ق
  ⵛ:ش ⵊ:ج,چ ⵖ:غ ⵅ:خ ⵀ:ه ⵃ:ح ⵄ:ع
`);

/** One Latin letter for each group of letters that readers write alike; nothing for what they leave out. */
const keys = table(`
  a:ⴰ i:ⵉ,ⵢ u:ⵓ,ⵡ b:ⴱ f:ⴼ l:ⵍ m:ⵎ n:ⵏ r:ⵔ,ⵕ d:ⴷ,ⴹ t:ⵜ,ⵟ s:ⵙ,ⵚ z:ⵣ,ⵥ g:ⴳ k:ⴽ q:ⵇ
  c:ⵛ j:ⵊ ɣ:ⵖ x:ⵅ h:ⵀ,ⵃ :ⴻ,ⵄ,ⵯ
`);

const digraphs = table('x:kh ɣ:gh,rh c:ch,sh j:dj');

/** Reads "to:from,from" entries into what each `from` becomes. */
function table(entries: string): Record<string, string> {
  const rows = entries
    .trim()
    .split(/\s+/)
    .map((entry) => entry.split(':') as [string, string]);
  return Object.fromEntries(rows.flatMap(([to, from]) => from.split(',').map((unit) => [unit, to])));
}

const latinUnits = new RegExp(
  Object.keys(latin)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
);

/** Tifinagh for Latin letters. Other characters stay. */
export function latinToTifinagh(text: string): string {
  const letters = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=[gk])°/g, 'ʷ')
    .replace(/\p{Script=Latin}\p{M}*/gu, (letter) => (letter in latin ? letter : letter.normalize('NFD').replace(/\p{M}/gu, '')))
    .replace(/(?<=\p{L})(?<!\d)[379](?!\d)|(?<!\d)[379](?=\p{L})/gu, (digit) => chat[digit]!)
    // The one place where ⴻ is written.
    .replace(/([^aeiou\P{L}])e(?=\1)/gu, '$1ⴻ');
  return glides(letters.replace(latinUnits, (unit) => latin[unit]!));
}

/** Tifinagh for Arabic letters, with the vowels that Arabic writes. Arabic digits become 0–9; other characters stay. */
export function arabicToTifinagh(text: string): string {
  const letters = text
    .replace(/[\ufb50-\ufdff\ufe70-\ufeff]/g, (form) => form.normalize('NFKC'))
    .normalize('NFC')
    .replace(/(\p{Script=Arabic})\u0651/gu, '$1$1')
    .replace(/\u0640|[\u064b-\u065f\u0670]/g, '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
  return glides(letters.replace(/\p{Script=Arabic}/gu, (letter) => arabic[letter] ?? letter));
}

/** No two vowels stand side by side: one of them is ⵡ or ⵢ. */
function glides(text: string): string {
  return text.replace(/(?<=[ⴰⵉ])ⵓ|ⵓ(?=ⴰ)/g, 'ⵡ').replace(/(?<=[ⴰⵓ])ⵉ|ⵉ(?=[ⴰⵓ])/g, 'ⵢ');
}

/**
 * The key of a text, the same whatever script it is typed in: "Tamaziɣt", "tamazight", "تامازيغت" and "ⵜⴰⵎⴰⵣⵉⵖⵜ" are
 * one. Keeps digits and single spaces; drops emphasis, doubling, labialisation and punctuation. Folding a key changes nothing.
 */
export function fold(text: string): string {
  return (
    latinToTifinagh(arabicToTifinagh(text.replace(/\p{Cf}/gu, '')))
      .replace(/[ⴻⵄ]/g, '')
      // "kw" is read as ⴽⵯ, so ⴽⵡ must be too.
      .replace(/([ⴳⴽ])[ⵯⵡ]+/g, '$1')
      .replace(/[ⴰ-ⵯ]/g, (letter) => keys[letter] ?? letter)
      .replace(/\p{M}/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .replace(/(\p{L})\1+/gu, '$1')
      .replace(/([gk])u(?=a)/g, '$1')
      // Readers write ⵅ "kh": ⴽⵀ, which is rare, gets the same key.
      .replace(/[kgrcs]h|dj/g, (pair) => digraphs[pair]!)
      .replace(/(\p{L})\1+/gu, '$1')
  );
}

/**
 * The key of each word without the marks of gender, number and state, so that "amazigh", "tamazight" and "timazighin"
 * meet. A rough cut that always leaves three letters: second choice after `fold`.
 */
export function stem(text: string): string {
  return fold(text)
    .split(' ')
    .map((word) =>
      word
        .replace(/^(?:t[aiu]?|u[ai]|[aiu])(?=.{3})/u, '')
        .replace(/^(.{3,}?)(?:iuin|aun|utin|tin|in|an|tn|n|t)$/u, '$1')
        .replace(/^(.{3,})[aiu]$/u, '$1'),
    )
    .join(' ');
}
