/** The folder of the content; tests and benches point it at another one. */
export const contentRoot = process.env.PORTAL_CONTENT ?? 'content';
