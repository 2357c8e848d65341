import { problemLine } from '../src/content/problem.ts';
import { registerNew } from '../src/check/registration.ts';
import { contentRoot } from '../src/content/root.ts';

/** `npm run register`: notes new entries of the record in its register, or says why it does not. */
const { registered, problems } = registerNew(contentRoot);
if (problems.length > 0) {
  for (const problem of problems) console.error(problemLine(problem));
  console.error('nothing was registered; mend what these lines name, then run npm run register again');
  process.exit(1);
}
console.log(registered.length > 0 ? `registered: ${registered.join(', ')}` : 'nothing new');
