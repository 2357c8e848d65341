/** A conversation in lines: each answer is judged as it is given, and can be taken back. */

/** What an answer says, or what is wrong with it. */
export type Judged<Value> = { value: Value } | { wrong: string };

export interface Dialogue {
  /** Asks until an answer is right. */
  ask: <Value>(prompt: string, judge: (answer: string) => Judged<Value>) => Promise<Value>;
  say: (line: string) => void;
}

/** Thrown when the editor leaves: nothing is written. */
export class Left extends Error {
  override name = 'Left';
}

class Back extends Error {}

/** What takes the answer before back. */
const back = '<';

/**
 * Leads a conversation to its end. Taking an answer back begins it anew and gives the answers before that one again, unasked: so that a
 * question which depends on others is asked, or not, as the new answer has it.
 * @param read the next line that the editor types; undefined at the end of the input
 * @param story asks, and gives what came of it
 * @throws Left when the input ends before the story does
 */
export async function converse<Result>(
  read: () => Promise<string | undefined>,
  write: (text: string) => void,
  story: (dialogue: Dialogue) => Promise<Result>,
): Promise<Result> {
  const given: string[] = [];
  for (;;) {
    let at = 0;
    const fresh = () => at >= given.length;
    const ask: Dialogue['ask'] = async (prompt, judge) => {
      for (;;) {
        if (fresh()) {
          write(`\n${prompt}\n> `);
          const answer = (await read())?.trim();
          if (answer === undefined) throw new Left();
          if (answer === back) {
            given.pop();
            throw new Back();
          }
          given.push(answer);
        }
        const judged = judge(given[at]!);
        if ('value' in judged) {
          at += 1;
          return judged.value;
        }
        given.length = at;
        write(`  ${judged.wrong}\n`);
      }
    };
    const say = (line: string) => void (fresh() && write(`${line}\n`));
    try {
      return await story({ ask, say });
    } catch (error) {
      if (!(error instanceof Back)) throw error;
    }
  }
}
