import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeholder } from '#src/build/site.ts';
import { calendarOf } from './calendar.ts';
import type { Edition } from './model.ts';

const text = { value: { title: 'Day', theme: 'Theme', programme: [] }, locale: 'en', fallback: false };
const edition = { year: '2031', date: '2031-03-14', programme: [], text } as unknown as Edition;
const made = (site: string) => ({ page: new URL('/en/national-day/2031/', site), stamp: '2026-01-01' });
const urlIn = (site: string) => /^URL:(.*?)\r$/m.exec(calendarOf(edition, made(site)))?.[1];

test('a calendar entry opens the page of its edition, where there is a page that it can open', () => {
  assert.equal(urlIn('https://traite.ma'), 'https://traite.ma/en/national-day/2031/');
  assert.equal(urlIn(placeholder), undefined);
  assert.doesNotMatch(calendarOf(edition, made(placeholder)), /example/);
});
