import type { Problem } from '#src/content/problem.ts';
import type { Content, Entry } from '#src/content/entry.ts';
import type { ProgrammeFacts } from '#src/concepts/programme/schema.ts';
import type { Gathering } from './schema.ts';
import { elsewhere, ofPublicAuthor, type ElsewhereRecords } from './elsewhere.ts';

/** What these rules read of the content. */
type Read = Content<{ gathering: Gathering; programme: ProgrammeFacts }> & ElsewhereRecords<Entry>;

/**
 * The portal does not contradict its record: what it tells elsewhere of a public author, dated in the plan's period, is
 * on the record, or says in one line why not.
 */
export function elsewhereRules(portal: Read): Problem[] {
  const plan = portal.programme.find(({ id }) => id === `programmes/${portal.gathering[0]?.data.programme}`);
  return elsewhere<Entry>(portal).flatMap((each) => {
    const { entry, record, notOnRecord } = each;
    const problem = (field: string, wrong: string, cure: string): Problem => ({ file: entry.file, field, wrong, cure });
    const problems: Problem[] = [];
    if (record.length > 0 && notOnRecord) problems.push(problem('notOnRecord', 'stands beside `record`', 'keep one of them'));
    if (record.length === 0 && !notOnRecord && plan && ofPublicAuthor(each, plan.data.period[0]))
      problems.push(
        problem(
          'record',
          'the record does not know it, though it is dated in the plan’s period',
          'name its entries in content/evidence, or write notOnRecord: why there is none (publicAuthor: false when no public body made it)',
        ),
      );
    return problems;
  });
}
