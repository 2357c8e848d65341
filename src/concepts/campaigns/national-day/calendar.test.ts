import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeholder } from '#src/build/site.ts';
import { said, textsOf } from '#src/content/texts.ts';
import { calendarOf } from './calendar.ts';
import type { Edition } from './model.ts';

const words = { title: 'Day', theme: 'Theme', programme: [], translation: { state: 'original' as const } };
const texts = textsOf([{ id: 'editions/2031/en', data: words }], 'editions/2031', 'en');
const edition = { year: '2031', date: '2031-03-14', programme: [], texts, text: said(texts, 'en') } as unknown as Edition;
const made = (site: string) => ({ page: new URL('/en/national-day/2031/', site), stamp: '2026-01-01' });
const urlIn = (site: string) => /^URL:(.*?)\r$/m.exec(calendarOf(edition, made(site)))?.[1];

test('a calendar entry opens the page of its edition, where there is a page that it can open', () => {
  assert.equal(urlIn('https://traite.ma'), 'https://traite.ma/en/national-day/2031/');
  assert.equal(urlIn(placeholder), undefined);
  assert.doesNotMatch(calendarOf(edition, made(placeholder)), /example/);
});
