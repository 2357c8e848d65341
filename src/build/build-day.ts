/**
 * The day this edition of the portal was built, yyyy-mm-dd. PORTAL_TODAY sets another clock: tests move it, and a
 * rebuild of an old edition can keep its date.
 */
export const buildDay = process.env.PORTAL_TODAY ?? new Date().toISOString().slice(0, 10);
