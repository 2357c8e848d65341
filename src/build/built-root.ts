/** The folder of the built site: of the environment, or `dist`. */
export const builtRoot = process.env.PORTAL_OUT ?? 'dist';
