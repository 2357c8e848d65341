/** The address that stands for the portal where none is set: a name that no host can have (RFC 2606). */
export const placeholder = 'https://cnclt.example';

/** The address the portal is published under; what leaves the portal (codes, links in files) needs it whole. */
export const site = process.env.PORTAL_SITE || placeholder;

/** Names that no public host can have: RFC 2606 and 6761, RFC 6762 (local), and `internal`, which ICANN reserved in 2024. */
const reservedNames = /(^|\.)(example|test|invalid|localhost|local|internal|example\.(com|net|org))$/;

/** True when no reader can open an address: its host has a reserved name, a number for a name, or a name of one word. */
export function reserved(address: string): boolean {
  const host = (URL.parse(address)?.hostname ?? '').replace(/\.$/, '');
  return !host.includes('.') || /^[\d.]+$/.test(host) || reservedNames.test(host);
}

/** A preview shows entries that are not to be published yet (PORTAL_DRAFTS=1). */
export const preview = process.env.PORTAL_DRAFTS === '1';

/** The pages for who reviews translations are built (PORTAL_REVIEW=1): one for each entry and language, and a list of them. */
export const reviewing = process.env.PORTAL_REVIEW === '1';

/** A build without a public address, or a preview, is a draft: its pages say so, and nothing it makes prints an address. */
export const draft = preview || reserved(site);

/** The address of a page or file for the head of a page: whole, or from the root in a draft, which has no host to name. */
export const headAddress = (path: string): string => (draft ? path : new URL(path, site).href);

/** Why PORTAL_SITE cannot be used, and what to write; undefined when it can. */
export function siteProblem(set: string | undefined): string | undefined {
  if (!set) return undefined;
  const url = URL.parse(set);
  if (url && /^https?:$/.test(url.protocol) && [url.origin, `${url.origin}/`].includes(set)) return undefined;
  return `PORTAL_SITE: "${set}" is no address of a site; write it whole and without a path, like https://portal.ma`;
}

/** What the build says of a preview. */
export const previewNotice =
  'preview: PORTAL_DRAFTS is set; entries are shown that are not to be published yet: publish nothing of this folder';

/** What the build says of a draft; undefined when the address is one that readers can open. */
export function draftNotice(set: string | undefined): string | undefined {
  if (set && !reserved(set)) return undefined;
  const why = set ? `PORTAL_SITE is ${set}, which no reader can open` : 'PORTAL_SITE is not set';
  return `draft: ${why}; pages are marked as a draft, print files carry no address and no code, links that are shared have no picture`;
}
