import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ShiftPresses } from './shift-presses.ts';

/** Presses keys one after the other; gives what the page was told. */
function press(keys: string[], { target = { tagName: 'BODY' }, step = 200 }: { target?: object; step?: number } = {}): number[] {
  const told: number[] = [];
  const presses = new ShiftPresses((left) => told.push(left));
  let timeStamp = 1000;
  for (const key of keys) {
    for (const type of ['keydown', 'keyup']) presses.take({ type, key, timeStamp, target });
    timeStamp += step;
  }
  return told;
}

test('three presses of Shift leave the page, and each one before is told', () => {
  assert.deepEqual(press(['Shift', 'Shift', 'Shift']), [2, 1, 0]);
});

test('another key between begins anew', () => {
  assert.ok(!press(['Shift', 'Shift', 'a', 'Shift', 'Shift']).includes(0));
});

test('presses too far apart do not leave', () => {
  assert.ok(!press(['Shift', 'Shift', 'Shift'], { step: 3000 }).includes(0));
});

test('Shift in a field never leaves', () => {
  for (const target of [
    { tagName: 'INPUT' },
    { tagName: 'TEXTAREA' },
    { tagName: 'SELECT' },
    { tagName: 'DIV', isContentEditable: true },
  ]) {
    assert.deepEqual(press(['Shift', 'Shift', 'Shift'], { target }), []);
  }
});

test('Shift for a capital letter does not count', () => {
  const told: number[] = [];
  const presses = new ShiftPresses((left) => told.push(left));
  const target = { tagName: 'BODY' };
  for (let times = 0; times < 4; times += 1) {
    for (const [type, key] of [
      ['keydown', 'Shift'],
      ['keydown', 'A'],
      ['keyup', 'A'],
      ['keyup', 'Shift'],
    ] as const)
      presses.take({ type, key, timeStamp: times * 100, target });
  }
  assert.deepEqual(told, []);
});
