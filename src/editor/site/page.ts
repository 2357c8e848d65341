/**
 * What the page of the editor may load: files of this host, and what it makes itself (pictures that an editor chose, the preview). Its
 * program writes styles into the page. It may ask nobody else but the repository it is set up for.
 */
export const editorPolicy = (hosts: string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src ${["'self'", 'data:', 'blob:', ...hosts].join(' ')}`,
    "frame-src 'self' blob:",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'self'", // the preview says so where its pictures stand
    "form-action 'self'",
  ].join('; ');

/** The page of the editor: no search engine lists it, and no page of the portal leads to it. */
export const editorPage = (hosts: string[]): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${editorPolicy(hosts)}" />
    <meta name="robots" content="noindex, nofollow" />
    <meta name="referrer" content="no-referrer" />
    <meta name="viewport" content="width=device-width" />
    <title>CNCLT</title>
    <link rel="icon" href="/favicon.svg" />
    <script type="module" src="editor.js"></script>
  </head>
  <body></body>
</html>
`;
