/** A digit of the Arabic script, as Arabic or Persian writes it. */
export const arabicDigit = /[٠-٩۰-۹]/u;

/** Digits of the Arabic script as the keyboard's own: ٠٨٠٠ reads 0800. */
export const westernDigits = (text: string): string =>
  text.replaceAll(new RegExp(arabicDigit, 'gu'), (digit) => String(digit.codePointAt(0)! & 0xf));
