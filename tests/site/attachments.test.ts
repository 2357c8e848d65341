import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPortal } from '#src/check/read.ts';
import { attachmentName, attachmentPath, attachmentsFolder } from '#src/content/attachments/addresses.ts';
import { contentRoot } from '#src/content/root.ts';
import { languageName } from '#src/language/format.ts';
import { localeCodes, locales, type Locale } from '#src/language/locales.ts';
import { pages, site as out } from './pages.ts';

/** The documents that prose offers, as the reader gets them. */

const { portal } = readPortal(contentRoot);

test('each document stands at its address, byte for byte as it was put in', () => {
  for (const { data } of portal.attachment)
    assert.ok(
      readFileSync(join(out, attachmentPath(data.id))).equals(readFileSync(join(contentRoot, attachmentsFolder, data.file))),
      data.id,
    );
});

test('where prose offers one, the link says what it is, its format and size, and in which language it is written', () => {
  const offered = Object.values(portal)
    .flat()
    .filter(({ body }) => portal.attachment.some(({ data }) => body.includes(`"${attachmentName(data.id)}"`)));
  const links = pages
    .filter(({ html }) => html.includes(`/files/${attachmentsFolder}/`))
    .flatMap(({ url, root }) => root.querySelectorAll(`main a[href^="/files/${attachmentsFolder}/"]`).map((link) => ({ link, url })));
  assert.equal(links.length > 0, offered.length > 0);
  for (const { link, url } of links) {
    const { data } = portal.attachment.find(({ data: { id } }) => attachmentPath(id) === link.getAttribute('href'))!;
    assert.equal(link.getAttribute('hreflang'), data.language);
    assert.match(link.textContent, /PDF,\s.*\d/);
    // The words around it may be those of another language than the page's.
    const around = localeCodes.find((code) => locales[code].tag === link.closest('[lang]')!.getAttribute('lang'))!;
    assert.equal(link.textContent.includes(languageName(data.language as Locale, around)), data.language !== around, url);
    assert.ok(Object.values(data.title).some((title) => link.textContent.includes(title!)));
  }
});
