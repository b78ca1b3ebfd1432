import { defineConfig } from '@playwright/test';
import pages from './playwright.config';

/** The tablet's pages under faults of every kind: they note what failed to load, which the other pages must never do. */
export default defineConfig({ ...pages, testDir: 'frontend/testing/field' });
