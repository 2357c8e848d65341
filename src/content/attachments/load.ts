import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCollection } from 'astro:content';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { contentRoot } from '#src/content/root.ts';
import { attachmentPath, attachmentsFolder } from './addresses.ts';
import type { Attachment } from './schema.ts';

/** A document as it is published: the bytes that were put in, for it is a copy of what others can compare. */
export interface PublishedAttachment extends Attachment {
  /** Its address. */
  path: string;
  bytes: Buffer;
}

/** All documents that prose may offer. */
export const attachments = oncePerBuild(async (): Promise<PublishedAttachment[]> =>
  (await getCollection('attachment')).map(({ data }) => ({
    ...data,
    path: attachmentPath(data.id),
    bytes: readFileSync(join(contentRoot, attachmentsFolder, data.file)),
  })),
);
