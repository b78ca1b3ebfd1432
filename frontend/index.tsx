import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { reloadForMissingFiles } from './lib/missing-files';
import { router } from './routes';

reloadForMissingFiles();

const outlet = document.getElementById('outlet');
if (outlet) {
  createRoot(outlet).render(<RouterProvider router={router} />);
}
