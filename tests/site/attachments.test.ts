import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPortal } from '#src/check/read.ts';
import { attachmentName, attachmentPath, attachmentsFolder } from '#src/content/attachments/addresses.ts';
import { contentRoot } from '#src/content/root.ts';
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
    .flatMap(({ root }) => root.querySelectorAll(`main a[href^="/files/${attachmentsFolder}/"]`));
  assert.equal(links.length > 0, offered.length > 0);
  for (const link of links) {
    const { data } = portal.attachment.find(({ data: { id } }) => attachmentPath(id) === link.getAttribute('href'))!;
    assert.equal(link.getAttribute('hreflang'), data.language);
    assert.match(link.textContent, /PDF,\s.*\d/);
    assert.ok(Object.values(data.title).some((title) => link.textContent.includes(title!)));
  }
});
