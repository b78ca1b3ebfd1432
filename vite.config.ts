import path from 'node:path';
import { UserConfigFn } from 'vite';
import { fieldWorker } from './vite.field-worker';
import { overrideVaadinConfig } from './vite.generated';

/** The pages themselves, the words of all languages, and what stands in for what Hilla's client fetches on every page. */
const OF_FIELD = ['/frontend/views/field/', '/frontend/lib/i18n/', '/frontend/lib/no-push'];
/** Of these, what the day's list is shown with: without waiting for it one by one it is there a fifth sooner on a slow tablet. */
const FIRST = ['/frontend/views/field/@', '/frontend/lib/i18n/zh-CN', '/frontend/lib/no-push'];

const hasPart = (parts: string[]) => (module: string) => parts.some((part) => module.includes(part));

const customConfig: UserConfigFn = () => ({
  plugins: [fieldWorker('frontend/sw.ts', hasPart(OF_FIELD), hasPart(FIRST))],
  resolve: { alias: { 'atmosphere.js': path.resolve('frontend/lib/no-push.ts') } },
});

export default overrideVaadinConfig(customConfig);
