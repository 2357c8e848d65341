import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hash, type Titles } from '#src/publish/search/engine/format.ts';
import { titleFinder } from './titles.ts';

/** An index of titles in memory, in three shards. Its keys are what the build writes: "#" and the first letters of a word. */
const lists: Record<string, Titles> = {
  '#tr': { titles: [['La traite', 1, '/traite/']], more: true },
  '#tra': {
    titles: [
      ['Le trafic', 2, '/trafic/'],
      ['La traite', 1, '/traite/'],
      ['La traite', 3, '/again/'],
      ['Traite des enfants', 4, '/children/'],
    ],
  },
  '#en': { titles: [['Traite des enfants', 4, '/children/']] },
};
const shards = 3;

function inMemory() {
  const asked: string[] = [];
  const load = async (address: string): Promise<unknown> => {
    asked.push(address);
    if (address.endsWith('core.json'))
      return Promise.resolve({ version: 'v', pages: 4, shards: { words: 1, spellings: 1, titles: shards }, ranges: [] });
    const shard = Number(/(\d+)\.json$/.exec(address)![1]);
    return Promise.resolve(Object.fromEntries(Object.entries(lists).filter(([key]) => hash(key) % shards === shard)));
  };
  return { asked, load };
}
const titlesOf = async (typed: string) => (await titleFinder('/search', 'fr', inMemory().load)(typed)).map(({ url }) => url);

test('titles that hold what is typed are offered, those that begin with it first, then the shorter, each title once', async () => {
  assert.deepEqual(await titlesOf('tra'), ['/fr/children/', '/fr/trafic/', '/fr/traite/']);
  assert.deepEqual(await titlesOf('TRAITE'), ['/fr/children/', '/fr/traite/']);
  assert.deepEqual(await titlesOf('traite enf'), ['/fr/children/']);
});

test('what begins no title is offered nothing, and fewer than two letters ask for nothing', async () => {
  assert.deepEqual(await titlesOf('zzz'), []);
  const { asked, load } = inMemory();
  const find = titleFinder('/search', 'fr', load);
  assert.deepEqual([await find('t'), await find(''), await find('{ <')], [[], [], []]);
  assert.deepEqual(asked, []);
});

test('a file that cannot be had is an error for the caller, and the next try is one', async () => {
  const { load } = inMemory();
  let cut = true;
  const find = titleFinder('/search', 'fr', (address) => (cut ? Promise.reject(new Error('cut')) : load(address)));
  await assert.rejects(find('tra'));
  cut = false;
  assert.equal((await find('tra')).length, 3);
});
