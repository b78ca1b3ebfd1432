import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { wordsReady } from '../lib/i18n';

await wordsReady;

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});
