import { RouterConfigurationBuilder } from '@vaadin/hilla-file-router/runtime.js';
import fileRoutes from 'Frontend/generated/file-routes';

// Without the library's own protection: it shows nothing for ever when the network fails while it asks who is signed in.
// The server lets nobody load a page without signing in, and every call is checked there.
export const { router, routes } = new RouterConfigurationBuilder().withFileRoutes(fileRoutes).build();
