import type { z } from 'zod';
import { proseComponents, type ProseComponent, type Row } from '#src/ui/mdx.ts';
import { contentKey, type Insertable } from '#src/editor/file/component.ts';
import type { Field } from '#src/editor/file/field.ts';
import { fieldOf, inWords } from './fields.ts';

const hints = { list: 'one numbered list: 1. …', words: 'with headings, lists and tables, as in the text around' };

const contentField = (holds: 'list' | 'words'): Field => ({
  name: contentKey,
  label: holds === 'list' ? 'Steps' : 'Words',
  widget: 'text',
  required: true,
  hint: hints[holds],
});

/** The components that prose may use, made from their one table. */
export const insertables: Insertable[] = (Object.entries(proseComponents) as [ProseComponent, Row][]).map(
  ([id, { attributes, place, holds }]) => {
    const own = Object.entries(attributes.shape as Record<string, z.ZodType>).map(([name, schema]) =>
      fieldOf(name, schema, { collection: 'prose', i18n: false }),
    );
    return { id, label: inWords(id), place, holds, fields: holds === 'nothing' ? own : [...own, contentField(holds)] };
  },
);
