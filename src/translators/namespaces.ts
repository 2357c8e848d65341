/** The namespaces of XLIFF 2.0 and 2.1, core and modules. */
export const core = 'urn:oasis:names:tc:xliff:document:2.0';
export const glossary = 'urn:oasis:names:tc:xliff:glossary:2.0';
export const size = 'urn:oasis:names:tc:xliff:sizerestriction:2.0';
