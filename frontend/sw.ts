/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  matchPrecache,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { isFieldPath } from './lib/field-path';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: the pages for the field and what they are made of, and the address of their frame. */
declare const FIELD_FILES: PrecacheEntry[];
declare const FIELD_SHELL: string;

// No skipWaiting and no claim here: a page that is open keeps the files that it began with.
cleanupOutdatedCaches();
precacheAndRoute(FIELD_FILES, { cleanURLs: false, directoryIndex: '' });

self.addEventListener('fetch', (event) => {
  const { pathname, searchParams } = new URL(event.request.url);
  const isFieldPage = event.request.mode === 'navigate' && isFieldPath(pathname);
  // To sign in one must go to the server, and by it to Keycloak.
  if (isFieldPage && !searchParams.has('sign-in')) {
    event.respondWith(frame(event.request));
  }
});

self.addEventListener('message', (event) => {
  if (event.data === 'TAKE_OVER') {
    void self.skipWaiting();
  }
});

/** From the tablet; the server is asked only if the browser has thrown the frame away. */
async function frame(request: Request): Promise<Response> {
  return (await matchPrecache(FIELD_SHELL)) ?? fetch(request);
}
