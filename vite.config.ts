import { UserConfigFn } from 'vite';
import { fieldWorker } from './vite.field-worker';
import { overrideVaadinConfig } from './vite.generated';

/** The pages themselves, and what Hilla's client fetches on every page, needed or not. */
const isOfField = (module: string) => module.includes('/frontend/views/field/') || module.includes('/atmosphere.js/');

const customConfig: UserConfigFn = () => ({
  plugins: [fieldWorker('frontend/sw.ts', isOfField)],
});

export default overrideVaadinConfig(customConfig);
