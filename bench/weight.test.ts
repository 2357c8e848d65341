import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { againstAim, isText, kindOf, missed, weigh } from './weight.ts';

describe('weight of a page', () => {
  const loads = [
    { path: '/ar/', type: 'text/html;charset=utf-8', bytes: 7000 },
    { path: '/_astro/a.css', type: 'text/css', bytes: 9000 },
    { path: '/_astro/a.js', type: 'text/javascript', bytes: 500 },
    { path: '/_astro/a.woff2', type: 'font/woff2', bytes: 20_000 },
    { path: '/_astro/b.woff2', type: 'font/woff2', bytes: 3000 },
    { path: '/favicon.svg', type: 'image/svg+xml', bytes: 400 },
  ];

  it('adds up each kind, the whole and the requests', () => {
    assert.deepEqual(weigh(loads), { html: 7000, css: 9000, js: 500, font: 23_000, other: 400, total: 39_900, requests: 6 });
  });

  it('says how much of an aim is used, and which aims are missed', () => {
    const weight = weigh(loads);
    assert.equal(againstAim(weight, 'html'), 0.5);
    assert.deepEqual(missed(weight), []);
    assert.deepEqual(missed({ ...weight, html: 14_000, css: 12_001 }), ['html', 'css']);
  });

  it('knows kinds by their type, and compresses text only', () => {
    assert.equal(kindOf('application/javascript'), 'js');
    assert.equal(kindOf('image/png'), 'other');
    assert.equal(isText('font/woff2'), false);
    assert.equal(isText('image/svg+xml'), true);
  });
});
