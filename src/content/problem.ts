/** Something wrong in the content, told to the editor who can mend it. */
export interface Problem {
  /** The file, from the root of the project. */
  file: string;
  /** The line of the file, where it is known. */
  line?: number;
  /** The field, as a dotted path; empty when the whole file is meant. */
  field: string;
  /** What is wrong. */
  wrong: string;
  /** How to mend it. */
  cure: string;
}

/** The problem in one line: file and line, field, what is wrong, how to mend it. */
export function problemLine({ file, line, field, wrong, cure }: Problem): string {
  return [line === undefined ? file : `${file}:${line}`, field, `${wrong}; ${cure}`].filter(Boolean).join(': ');
}

/** Thrown when content is broken; its message holds one line per problem, those of a file together. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly files: Problem[][];
  constructor(files: Problem[][]) {
    super(files.map((problems) => problems.map(problemLine).join('\n')).join('\n'));
    this.files = files;
  }
}
