/** What of a keyboard event counts; the browser's own has it all. */
interface Key {
  type: string;
  key: string;
  timeStamp: number;
  target: unknown;
}

const needed = 3;
const withinMs = 5000;

/**
 * Counts three presses of Shift alone within five seconds. A Shift that made a capital letter, a Shift in a field, and
 * any other key between begin the count anew. Escape is not used: browsers give it other meanings.
 */
export class ShiftPresses {
  #count = 0;
  #first = 0;
  #alone = false;
  readonly #tell: (left: number) => void;

  /** @param tell called with how many presses are left: 2, 1, 0; 3 when the count begins anew */
  constructor(tell: (left: number) => void) {
    this.#tell = tell;
  }

  take({ type, key, timeStamp, target }: Key) {
    if (isField(target) || key !== 'Shift') return this.#reset();
    if (type === 'keydown') {
      this.#alone = true;
      return;
    }
    if (!this.#alone) return this.#reset();
    this.#alone = false;
    if (this.#count > 0 && timeStamp - this.#first > withinMs) this.#count = 0;
    if (this.#count === 0) this.#first = timeStamp;
    this.#count += 1;
    this.#tell(needed - this.#count);
    if (this.#count === needed) this.#count = 0;
  }

  #reset() {
    this.#alone = false;
    if (this.#count > 0) this.#tell(needed);
    this.#count = 0;
  }
}

const fields = new Set(['INPUT', 'TEXTAREA', 'SELECT']);

/** True for something one types or chooses in. */
function isField(target: unknown): boolean {
  const { tagName, isContentEditable } = (target ?? {}) as { tagName?: string; isContentEditable?: boolean };
  return isContentEditable === true || (tagName !== undefined && fields.has(tagName));
}
