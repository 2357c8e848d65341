/** What is set of a course for who trains others. */
export interface CourseFormat {
  id: 'slides' | 'handout' | 'notes';
  template: string;
  /** Whether each module has one, or the course. */
  of: 'module' | 'course';
  width: number;
  height: number;
}

const folder = 'src/concepts/training';
const a4 = { width: 210, height: 297 };

/** Slides and a handout of each module, and the trainer’s notes of the whole course. */
export const courseFormats: CourseFormat[] = [
  { id: 'slides', template: `${folder}/slides.typ`, of: 'module', width: 254, height: 142.875 },
  { id: 'handout', template: `${folder}/handout.typ`, of: 'module', ...a4 },
  { id: 'notes', template: `${folder}/notes.typ`, of: 'course', ...a4 },
];
