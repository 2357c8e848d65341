const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in an element or an attribute of XML and HTML. Control characters, but line breaks and tabs, have no place there even escaped (XML 1.0). */
export const escaped = (text: string): string =>
  text.replaceAll(/(?![\n\r\t])\p{Cc}/gu, '').replaceAll(/[&<>"]/g, (sign) => entities[sign]!);
