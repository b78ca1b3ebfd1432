import { UserConfigFn } from 'vite';
import { fieldWorker } from './vite.field-worker';
import { overrideVaadinConfig } from './vite.generated';

const customConfig: UserConfigFn = () => ({
  plugins: [fieldWorker('frontend/sw.ts', (module) => module.includes('/frontend/views/field/'))],
});

export default overrideVaadinConfig(customConfig);
