import { beginExercises, type State } from '#src/concepts/training/exercises.ts';

/**
 * A module in a learning platform, by SCORM 1.2: tells that it began, what is right and that it is done, and finds again what was
 * answered before. Without a platform it is the page alone.
 */

/** What of the interface of SCORM 1.2 is used; all values are texts. */
interface Api {
  LMSInitialize: (nothing: '') => string;
  LMSGetValue: (name: string) => string;
  LMSSetValue: (name: string, value: string) => string;
  LMSCommit: (nothing: '') => string;
  LMSFinish: (nothing: '') => string;
}

/** The interface, where a window above or the one that opened this holds it: no more than so many steps up, as SCORM says. */
function apiAbove(): Api | undefined {
  const most = 7;
  for (const begin of [window, window.opener as Window | null]) {
    let here = begin;
    for (let step = 0; here && step <= most; step += 1) {
      try {
        const { API } = here as unknown as { API?: Api };
        if (API) return API;
      } catch {
        break; // a window of another site
      }
      if (here.parent === here) break;
      here = here.parent;
    }
  }
  return undefined;
}

/** "0000:12:30.00": how long it was open. */
function timeSince(start: number): string {
  const seconds = Math.floor((Date.now() - start) / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(Math.floor(seconds / 3600)).padStart(4, '0')}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.00`;
}

const root = document.querySelector<HTMLElement>('[data-exercises]')!;
const api = apiAbove();
const start = Date.now();

/** Tells the platform how far somebody is. */
function report({ given, right }: State): void {
  if (!api) return;
  const done = right.every((each) => each !== undefined && each !== null);
  const score = Math.round((100 * right.filter(Boolean).length) / right.length);
  api.LMSSetValue('cmi.core.score.min', '0');
  api.LMSSetValue('cmi.core.score.max', '100');
  api.LMSSetValue('cmi.core.score.raw', String(score));
  // What was done once stays done, though somebody begins a question anew.
  if (done) api.LMSSetValue('cmi.core.lesson_status', 'completed');
  api.LMSSetValue('cmi.suspend_data', JSON.stringify({ given, right: right.map((each) => each ?? null) }));
  api.LMSCommit('');
}

if (api && api.LMSInitialize('') === 'true') {
  if (['', 'not attempted'].includes(api.LMSGetValue('cmi.core.lesson_status'))) {
    api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
    api.LMSCommit('');
  }
  const before = api.LMSGetValue('cmi.suspend_data');
  const exercises = beginExercises(root, report);
  if (before) exercises.restore(JSON.parse(before) as State);
  addEventListener('pagehide', () => {
    api.LMSSetValue('cmi.core.session_time', timeSince(start));
    api.LMSSetValue('cmi.core.exit', 'suspend');
    api.LMSCommit('');
    api.LMSFinish('');
  });
} else beginExercises(root);
