import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { wordsReady } from './lib/i18n';
import { reloadForMissingFiles } from './lib/missing-files';
import { router } from './routes';

reloadForMissingFiles();

const outlet = document.getElementById('outlet');
if (outlet) {
  // Without words it still says more than an empty page.
  void wordsReady
    .catch(() => undefined)
    .then(() => createRoot(outlet).render(<RouterProvider router={router} />));
}
