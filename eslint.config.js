import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import globals from 'globals';
import ts from 'typescript-eslint';
import { above, floors } from './scripts/house.ts';

const physical = String.raw`(^|[\s:])-?(ml|mr|pl|pr|left|right|border-l|border-r|rounded-l|rounded-r)-|(^|[\s:])text-(left|right)\b`;

const message = 'Use logical utilities (ms- me- ps- pe- start- end- text-start): the page also runs from right to left.';
const logical = [`Literal[value=/${physical}/]`, `TemplateElement[value.raw=/${physical}/]`].map((selector) => ({ selector, message }));
/** The order and the words of the machine's own language are no reader's, and differ from one machine to the next. */
const ofTheMachine = {
  selector: 'CallExpression[callee.property.name=/^(localeCompare|toLocale\\w*String)$/]',
  message: 'It takes the language of the machine: order with byCharacters or sortedBy, write with src/language/format.ts.',
};
const everywhere = [...logical, ofTheMachine];
/** Tests find by role, data attribute and string key: what a reader sees by its words or its looks, an editor or a designer may change. */
const blocks = 'prose|steps|callout|chart-bar'; // of prose and charts, which have no role and no attribute of their own
const byClass = String.raw`^([^.\[]|\[[^\]]*\]|\.(${blocks})\b)*\.(?!(${blocks})\b)[A-Za-z]`;
const find = 'callee.property.name=/^(locator|querySelector|querySelectorAll|closest|matches)$/';
const finding = [
  {
    selector: `CallExpression[${find}] > Literal.arguments[value=/${byClass}/]`,
    message: 'A test finds no element by its class: use a role or a data attribute.',
  },
  ...[
    "[callee.property.name='getByText'] > Literal.arguments",
    "[callee.property.name='getByRole'] Property[key.name='name'] > Literal",
  ].map((place) => ({
    selector: `CallExpression${place}`,
    message: 'A test finds no element by a sentence: use plainString(locale, key).',
  })),
];
/** A floor of src/ imports only from the floors below it: docs/architecture.md. Imports from another folder begin with #src/. */
const below = (floor) => floors.slice(0, floors.indexOf(floor)).join(', ') || 'nothing';
const house = floors.map((floor) => ({
  files: [`src/${floor}/**/*.{ts,astro}`],
  ignores: ['**/*.test.ts', '**/*.fixture.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...(above(floor).length > 0
            ? [{ regex: `^#src/(${above(floor).join('|')})/`, message: `This floor may use: ${below(floor)}.` }]
            : []),
          { group: ['../*'], message: 'Write #src/… for another folder, so that one sees the floor.' },
        ],
      },
    ],
  },
}));

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
      'no-restricted-syntax': ['error', ...everywhere],
    },
  },
  { files: ['**/*.astro'], rules: { 'max-lines': ['error', { max: 120 }] } },
  // A table of cases is longer than a module and no harder to read.
  { files: ['tests/**/*.ts', '**/*.test.ts'], rules: { 'max-lines': ['error', { max: 260 }] } },
  { files: ['tests/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...everywhere, ...finding] } },
  { files: ['src/pages/**/*.astro'], rules: { 'max-lines': ['error', { max: 60 }] } },
  {
    files: ['src/**/*.{ts,astro}'],
    ignores: ['src/language/**', '**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'BinaryExpression[operator=/^[!=]==?$/] > Literal[value=/^(ar|zgh|fr|en|es)$/]',
          message: 'Nothing branches on a language outside src/language: put a property into the table of locales.',
        },
        ...everywhere,
      ],
    },
  },
  ...house,
);
