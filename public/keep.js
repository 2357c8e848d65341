/*
 * Serves the pages and files that a reader chose to keep on this device (src/offline/). Registered only when the reader
 * asks, and only for the awareness pages and the files of one language: no help page is ever under its control.
 * The network comes first, so that nothing old is shown while there is a connection.
 */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.includes('/help/')) return;
  event.respondWith(
    fetch(request).catch(async () => {
      const kept = await caches.match(request.url, { ignoreSearch: true, ignoreVary: true });
      return kept ?? Response.error();
    }),
  );
});
