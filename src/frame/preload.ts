import arab from '@fonts/arab.woff2?url';
import latn from '@fonts/latn.woff2?url';
import tfng from '@fonts/tfng.woff2?url';

/** The face that a page of each script shows first: fetched before its style asks for it. */
export const preloaded = { arab, latn, tfng };
