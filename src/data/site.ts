/** The address that stands for the portal where none is set: a name that no host can have. */
export const placeholder = 'https://cnclt.example';

/** The address the portal is published under; what leaves the portal (codes, links in files) needs it whole. */
export const site = process.env.PORTAL_SITE ?? placeholder;
