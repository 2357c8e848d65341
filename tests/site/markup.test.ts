import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markupDigest } from '../browser/markup.ts';

/** What axe is spared in one language, for it was asked in another (tests/browser/pages.spec.ts), must be the same to it. */

const page = (body: string, lang = 'fr', dir = 'ltr') => `<!doctype html><html lang="${lang}" dir="${dir}"><body>${body}</body></html>`;
const nav = '<nav aria-label="Pages"><a href="/fr/">Accueil</a></nav>';
const main = '<main id="m"><h1 class="wide">Un titre</h1><p>Texte <span lang="ar">نص</span></p><img src="a.png" alt="Une carte"></main>';
const base = page(nav + main);

test('pages that differ in words, addresses and language alone are one markup', () => {
  const other = page(
    nav.replace('Pages', 'Páginas').replace('/fr/', '/es/').replace('Accueil', 'Inicio') +
      main.replace('Un titre', 'Un título').replace('Texte', 'Texto').replace('Une carte', 'Un mapa').replaceAll('"m"', '"principal"'),
    'es',
  );
  assert.equal(markupDigest(other), markupDigest(base));
  const turned = base.replace('dir="ltr"', 'dir="rtl"').replace('Texte', 'نص <bdi dir="ltr">27.14</bdi>');
  assert.equal(markupDigest(turned), markupDigest(base));
  const list = (items: number) => page(`<ul>${'<li>a</li>'.repeat(items)}</ul>`);
  assert.equal(markupDigest(list(2)), markupDigest(list(5)));
  const languages = (current: string) =>
    page(
      ['fr', 'en', 'es']
        .map(
          (code) =>
            `<li><a hreflang="${code}" lang="${code}"${code === current ? ' aria-current="true"' : ''} href="/${code}/">${code}</a></li>`,
        )
        .join(''),
      current,
    ).replace(/<body>(.*)<\/body>/, '<body><ul>$1</ul></body>');
  assert.equal(markupDigest(languages('fr')), markupDigest(languages('es')));
});

test('what a rule of axe may ask makes another markup', () => {
  const changes: [what: string, from: string, to: string][] = [
    ['an element', '<h1 class="wide">Un titre</h1>', '<h2 class="wide">Un titre</h2>'],
    ['a class', 'class="wide"', 'class="narrow"'],
    ['a role', '<p>', '<p role="note">'],
    ['a state', '<a href', '<a aria-current="page" href'],
    ['a part that does not say its language', ' lang="ar"', ''],
    ['a part that says the language of the page', '<p>', '<p lang="fr">'],
    ['no alternative', ' alt="Une carte"', ''],
    ['an empty alternative', 'alt="Une carte"', 'alt=""'],
    ['a link without words', '>Accueil<', '><'],
    ['a link without an address', ' href="/fr/"', ''],
    ['two parts of one name', '<main id="m">', '<nav aria-label="Pages"></nav><main id="m">'],
    ['order', nav + main, main + nav],
    ['a name that nothing bears', '<p>', '<p aria-describedby="n">'],
  ];
  const found = changes.map(([what, from, to]) => {
    assert.ok(base.includes(from), what);
    return markupDigest(base.replace(from, to));
  });
  assert.equal(new Set([markupDigest(base), ...found]).size, changes.length + 1);
  const two = (second: string) => markupDigest(page(`<nav aria-label="Pages"></nav><nav aria-label="${second}"></nav>`));
  assert.notEqual(two('Pages'), two('Langues'));
  assert.notEqual(
    markupDigest(page('<p id="a"></p><p aria-describedby="a"></p>')),
    markupDigest(page('<p id="a"></p><p aria-describedby="b"></p>')),
  );
});
