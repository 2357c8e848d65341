import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { languageTag, twice } from './feed-rules.ts';

const words = { type: 'string', minLength: 1 };
const address = { type: 'string', format: 'uri', pattern: '^https?://' };
const moment = { type: 'string', format: 'date-time' };
const author = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: { name: words, url: address, avatar: address },
};
const language = { type: 'string', pattern: languageTag.source };
/** https://www.jsonfeed.org/version/1.1/, and more than it asks: addresses are absolute, every feed and item says its language. */
const feedSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['version', 'title', 'home_page_url', 'feed_url', 'language', 'authors', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: words,
    description: words,
    home_page_url: address,
    feed_url: address,
    language,
    authors: { type: 'array', minItems: 1, items: author },
    items: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'url', 'title', 'content_html', 'language', 'date_published', 'date_modified'],
        properties: {
          id: address,
          url: address,
          title: words,
          content_html: words,
          language,
          date_published: moment,
          date_modified: moment,
          tags: { type: 'array', uniqueItems: true, items: words },
        },
      },
    },
  },
};
const ajv = new Ajv({ allErrors: true });
(formats as unknown as (ajv: Ajv) => void)(ajv);
const validFeed = ajv.compile(feedSchema);

export function jsonFaults(text: string): string[] {
  const feed = JSON.parse(text) as { items: { id: string }[] };
  if (!validFeed(feed)) return (validFeed.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
  return twice(feed.items.map(({ id }) => id)).map((id) => `two items with the id ${id}`);
}
