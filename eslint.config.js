import js from '@eslint/js';
import checkFile from 'eslint-plugin-check-file';
import importX from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';

const FEATURES = [
  'account',
  'audit',
  'consultancy',
  'enterprise',
  'enterprise-import',
  'field',
  'home',
  'inbox',
  'notice',
  'plan',
  'rectification',
  'rule',
  'sanction',
];

/** Shared code knows no feature, features know neither each other nor the views. */
const zones = [
  ...FEATURES.map((feature) => ({
    target: `./frontend/features/${feature}`,
    from: './frontend/features',
    except: [`./${feature}`],
    message: 'Features do not import each other: what two need is shared code.',
  })),
  { target: './frontend/features', from: './frontend/views', message: 'Features do not know the views.' },
  {
    target: ['./frontend/components', './frontend/lib', './frontend/offline'],
    from: ['./frontend/features', './frontend/views'],
    message: 'Shared code knows neither features nor views.',
  },
  { target: './frontend/lib', from: './frontend/components', message: 'lib is below components.' },
];

export default tseslint.config(
  { ignores: ['frontend/generated/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  jsxA11y.flatConfigs.recommended,
  {
    files: ['frontend/**/*.{ts,tsx}'],
    plugins: { 'import-x': importX, 'check-file': checkFile, 'react-hooks': reactHooks },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })] },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'react-hooks/rules-of-hooks': 'error',
      // What the compiler already says.
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['frontend/{components,features,lib,offline}/**/*.{ts,tsx}'],
    plugins: { 'check-file': checkFile },
    rules: {
      'check-file/filename-naming-convention': [
        'error',
        { '**/*.{ts,tsx}': 'KEBAB_CASE' },
        { ignoreMiddleExtensions: true },
      ],
      'check-file/folder-naming-convention': ['error', { 'frontend/**/': 'KEBAB_CASE' }],
    },
  },
);
