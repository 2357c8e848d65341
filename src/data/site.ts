/** The address the portal is published under; what leaves the portal (codes, links in files) needs it whole. */
export const site = process.env.PORTAL_SITE ?? 'https://cnclt.example';
