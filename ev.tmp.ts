import { readFileSync } from 'node:fs';
import { dangerIn } from '/work/wt/intents/src/publish/search/danger-match.ts';
import { dangerWords } from '/work/wt/intents/src/publish/search/danger-words.ts';
const sets: Record<string,string[]> = {};
const name = process.argv[2]!;
if (name.endsWith('.txt')) { let g=''; for (const l of readFileSync(name,'utf8').split('\n')) { if (l.startsWith('#')) g=l.slice(1); else if (l.trim()) (sets[g] ??= []).push(l.trim()); } }
else if (name==='A') for (const x of JSON.parse(readFileSync('/work/wt/danger-A.json','utf8'))) (sets[x.danger? x.group : 'ordinary'] ??= []).push(x.query);
else { const q=JSON.parse(readFileSync('tests/danger-questions.json','utf8')); Object.assign(sets,q.inDanger); 
 sets.ordinary=[...q.ordinary,...JSON.parse(readFileSync('tests/search-queries.json','utf8')).filter((r:any)=>!r.expected.some((p:string)=>p.includes('/help/'))).map((r:any)=>r.query)]; }
const m:any = dangerIn(dangerWords('content'));
for (const [g,qs] of Object.entries(sets)) {
  const bad = qs.filter(q=> m(q) !== (g!=='ordinary'));
  console.log(g, `${qs.length-bad.length}/${qs.length}`); if (process.argv[3]) for (const b of bad) console.log('   ', b, m.why ? JSON.stringify(m.why(b)) : '');
}
