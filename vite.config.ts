import path from 'node:path';
import { UserConfigFn } from 'vite';
import { fieldWords } from './vite.field-words';
import { fieldWorker } from './vite.field-worker';
import { overrideVaadinConfig } from './vite.generated';

/** The pages themselves, their words in both languages, and what stands in for what Hilla's client fetches on every page. */
const OF_FIELD = ['/frontend/views/field/', '.json?field', '/frontend/lib/no-push'];
/** Of these, what the day's list is shown with: without waiting for it one by one it is there a fifth sooner on a slow tablet. */
const FIRST = ['/frontend/views/field/@', '/zh-CN.json?field', '/frontend/lib/no-push'];

const hasPart = (parts: string[]) => (module: string) => parts.some((part) => module.includes(part));

const customConfig: UserConfigFn = () => ({
  plugins: [fieldWords(), fieldWorker('frontend/sw.ts', hasPart(OF_FIELD), hasPart(FIRST))],
  resolve: { alias: { 'atmosphere.js': path.resolve('frontend/lib/no-push.ts') } },
});

export default overrideVaadinConfig(customConfig);
