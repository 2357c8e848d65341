import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cpuSeconds, treeMemory } from './processes.ts';

describe('what the system says of processes', () => {
  it('reads the processor time of the children, user and system', () => {
    assert.equal(cpuSeconds('0m0.00s 0m0.01s\n1m2.50s 0m3.25s\n'), 65.8);
    assert.equal(cpuSeconds('0m0.000s 0m0.001s\n0m0.300s 0m0.100s\n'), 0.4);
  });

  it('refuses what it cannot read', () => {
    assert.throws(() => cpuSeconds(''), /cannot be read/);
  });

  it('adds up a process and its descendants, whatever their order, and no other', () => {
    const listing = '   1     0  100\n  30    20   8\n  20    10   4\n  10     1   2\n  11     1  900\n';
    assert.equal(treeMemory(listing, 10), 14);
  });
});
