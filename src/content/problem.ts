/** Something wrong in the content, told to the editor who can mend it. */
export interface Problem {
  /** The file, from the root of the project. */
  file: string;
  /** The field, as a dotted path; empty when the whole file is meant. */
  field: string;
  /** What is wrong. */
  wrong: string;
  /** How to mend it. */
  cure: string;
}

/** The problem in one line: file, field, what is wrong, how to mend it. */
export function problemLine({ file, field, wrong, cure }: Problem): string {
  return [file, field, `${wrong}; ${cure}`].filter(Boolean).join(': ');
}

/** Thrown when content is broken; its message holds one line per problem. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(problems.map(problemLine).join('\n'));
    this.problems = problems;
  }
}
