import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { checkContent } from '../src/check/check.ts';
import { problemLine } from '../src/content/problem.ts';
import { contentRoot } from '../src/content/root.ts';
import { buildDay } from '../src/build/build-day.ts';
import { evidenceFiles, questions, type Answers } from '../src/concepts/progress/template.ts';

/** `npm run new evidence`: asks for a published fact, writes its files, and checks them. Every question can be answered again. */
const [kind] = process.argv.slice(2);
if (kind !== 'evidence') {
  console.error('what is new? write: npm run new evidence');
  process.exit(1);
}

const input = createInterface({ input: process.stdin });
const lines = input[Symbol.asyncIterator]();
async function answerTo(prompt: string): Promise<string> {
  process.stdout.write(`${prompt}\n> `);
  const { value, done } = await lines.next();
  if (done) {
    console.error('\nstopped before the last question; nothing was written');
    process.exit(1);
  }
  return (value as string).trim();
}

const answers: Partial<Answers> = {};
for (const question of questions) {
  if (question.when && !question.when(answers)) continue;
  for (;;) {
    const answer = await answerTo(question.among ? `${question.ask} (${question.among.join(', ')})` : question.ask);
    const wrong = question.wrong(answer);
    if (wrong === undefined) {
      answers[question.name] = answer;
      break;
    }
    console.log(wrong);
  }
}
input.close();

const files = Object.entries(evidenceFiles(answers, buildDay)).map(([path, text]) => ({ file: join(contentRoot, path), text }));
const taken = files.find(({ file }) => existsSync(file));
if (taken) {
  console.error(`${taken.file}: stands already; choose other words for its address`);
  process.exit(1);
}
for (const { file, text } of files) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`written: ${file}`);
}
const own = checkContent(contentRoot).problems;
for (const problem of own) console.log(problemLine(problem));
console.log('mend these, translate it with fr.yaml, en.yaml and es.yaml beside it, then run npm run check:content');
