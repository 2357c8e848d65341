import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import globals from 'globals';
import ts from 'typescript-eslint';

const physical = String.raw`(^|[\s:])-?(ml|mr|pl|pr|left|right|border-l|border-r|rounded-l|rounded-r)-|(^|[\s:])text-(left|right)\b`;

const message = 'Use logical utilities (ms- me- ps- pe- start- end- text-start): the page also runs from right to left.';
const logical = [`Literal[value=/${physical}/]`, `TemplateElement[value.raw=/${physical}/]`].map((selector) => ({ selector, message }));

export default ts.config(
  { ignores: ['dist*/', 'node_modules/', '.astro/', 'playwright-report/', 'test-results/', 'bench-results/', 'bench/work/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...astro.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      'max-lines': ['error', { max: 200, skipComments: true }],
      '@typescript-eslint/no-non-null-assertion': 'off', // values that the content check guarantees
      'no-restricted-syntax': ['error', ...logical],
    },
  },
  { files: ['**/*.astro'], rules: { 'max-lines': ['error', { max: 120 }] } },
  // A table of cases is longer than a module and no harder to read.
  { files: ['tests/**/*.ts', '**/*.test.ts'], rules: { 'max-lines': ['error', { max: 260 }] } },
  { files: ['src/pages/**/*.astro'], rules: { 'max-lines': ['error', { max: 60 }] } },
  {
    files: ['src/**/*.{ts,astro}'],
    ignores: ['src/i18n/**', '**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'BinaryExpression[operator=/^[!=]==?$/] > Literal[value=/^(ar|zgh|fr|en|es)$/]',
          message: 'Nothing branches on a language outside src/i18n: put a property into the table of locales.',
        },
        ...logical,
      ],
    },
  },
);
