import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { isFieldPath } from './lib/field-path';
import { wordsReady } from './lib/i18n';
import { reloadForMissingFiles } from './lib/missing-files';
import { router } from './routes';

reloadForMissingFiles();

/** The frame and the list of the pages for the field, which are there at once: found while it shows, each would cost React a pause. */
const pagesReady = isFieldPath(location.pathname)
  ? Promise.all([import('./views/field/@layout'), import('./views/field/@index')])
  : undefined;

const outlet = document.getElementById('outlet');
if (outlet) {
  const render = () => startTransition(() => createRoot(outlet).render(<RouterProvider router={router} />));
  // Without words, or pages, it still says more than an empty page.
  void Promise.allSettled([wordsReady, pagesReady]).then(render);
}
