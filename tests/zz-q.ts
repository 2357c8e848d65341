import { readFileSync } from 'node:fs';
const { searchOf } = await import('./site/search-index.ts');
const queries = JSON.parse(readFileSync('tests/search-queries.json', 'utf8')) as any[];
for (const id of process.argv.slice(2)) {
  const q = queries.find((x) => x.id === id);
  const locale = q.lang === 'zgh' ? q.lang : q.target;
  const search = searchOf(locale);
  const r = await (await search.search({ query: q.query, filters: {} })).next();
  console.log(`\n${id} ${q.query}  expected ${q.expected.join(' ')}`);
  for (const x of r.results.slice(0, 8)) console.log('   ', x.url, x.kind, x.title.value?.slice?.(0, 60) ?? JSON.stringify(x.title).slice(0, 60));
}
