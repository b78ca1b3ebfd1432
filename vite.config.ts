import path from 'node:path';
import { UserConfigFn } from 'vite';
import { fieldWorker } from './vite.field-worker';
import { overrideVaadinConfig } from './vite.generated';

/** The pages themselves, the words of all languages, and what stands in for what Hilla's client fetches on every page. */
const OF_FIELD = ['/frontend/views/field/', '/frontend/lib/i18n/', '/frontend/lib/no-push'];
const isOfField = (module: string) => OF_FIELD.some((part) => module.includes(part));

const customConfig: UserConfigFn = () => ({
  plugins: [fieldWorker('frontend/sw.ts', isOfField)],
  resolve: { alias: { 'atmosphere.js': path.resolve('frontend/lib/no-push.ts') } },
});

export default overrideVaadinConfig(customConfig);
