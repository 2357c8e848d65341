import { HtmlValidate, StaticConfigLoader, type ResolvedConfig } from 'html-validate';

/** Reads the rules once, and not again for each page: half of the time. */
class OnceRead extends StaticConfigLoader {
  #read?: ResolvedConfig | Promise<ResolvedConfig>;
  override getConfigFor(): ResolvedConfig | Promise<ResolvedConfig> {
    return (this.#read ??= super.getConfigFor('page.html'));
  }
}

const rules = new OnceRead({
  extends: ['html-validate:standard'],
  rules: {
    'long-title': 'off', // titles of measures are as long as the source has them
    'no-trailing-whitespace': 'off',
    'valid-id': 'off', // headings carry Arabic ids
    'no-inline-style': 'error',
    'require-sri': 'off', // every script is ours
    'tel-non-breaking': 'off', // the number is wrapped in an element that does not break
    'no-raw-characters': 'off',
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'attr-quotes': 'off',
    'no-unknown-elements': ['error', { include: [], exclude: ['/^[a-z]+-[a-z-]+$/'] }],
    'prefer-native-element': 'off', // role=search on a form is understood by more readers than <search>
  },
});
const checker = new HtmlValidate(rules);

/** What is wrong with the HTML of pages, one line each. */
export async function invalidIn(pages: { url: string; html: string }[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const { url, html } of pages) {
    const { results } = await checker.validateString(html, url);
    for (const { messages } of results)
      for (const { severity, line, ruleId, message } of messages) if (severity === 2) wrong.push(`${url}:${line} ${ruleId}: ${message}`);
  }
  return wrong;
}
