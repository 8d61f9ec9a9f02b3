import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  consistencyProof,
  inclusionProof,
  isConsistent,
  isIncluded,
  leafHash,
  rootOf,
} from '../../audit/merkle.js';

const sha = (...parts: readonly (string | Buffer)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(typeof part === 'string' ? Buffer.from(part, 'hex') : part);
  return hash.digest('hex');
};
const node = (left: string, right: string) => sha(Buffer.of(1), left, right);
const letters = (count: number) => Array.from({ length: count }, (_none, index) => `d${String(index)}`);

test('an empty tree is the hash of nothing, and a leaf and a node have prefixes of their own (RFC 9162, 2.1.1)', () => {
  expect(rootOf([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(rootOf([''])).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  expect(rootOf(['a', 'b'])).toBe(node(leafHash('a'), leafHash('b')));
});

test('the tree of seven leaves and its proofs have the shape of the example in RFC 9162, 2.1.5', () => {
  const leaves = letters(7);
  const [a, b, c, d, e, f, j] = leaves.map(leafHash) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const [g, h, i] = [node(a, b), node(c, d), node(e, f)];
  const [k, l] = [node(g, h), node(i, j)];
  expect(rootOf(leaves)).toBe(node(k, l));
  expect(inclusionProof({ leaves, index: 0 })).toEqual([b, h, l]);
  expect(inclusionProof({ leaves, index: 3 })).toEqual([c, g, l]);
  expect(inclusionProof({ leaves, index: 4 })).toEqual([f, j, k]);
  expect(inclusionProof({ leaves, index: 6 })).toEqual([i, k]);
  expect(consistencyProof({ leaves, size: 3 })).toEqual([c, d, g, l]);
  expect(consistencyProof({ leaves, size: 4 })).toEqual([l]);
  expect(consistencyProof({ leaves, size: 6 })).toEqual([i, j, k]);
});

test('every leaf of every tree up to 40 leaves is proven, and proven nowhere else', () => {
  for (let size = 1; size <= 40; size += 1) {
    const leaves = letters(size);
    const root = rootOf(leaves);
    for (const [index, leaf] of leaves.entries()) {
      const proof = inclusionProof({ leaves, index });
      expect(isIncluded({ leaf, index, size, proof, root })).toBe(true);
      expect(isIncluded({ leaf: `${leaf}x`, index, size, proof, root })).toBe(false);
      if (size > 1) expect(isIncluded({ leaf, index: (index + 1) % size, size, proof, root })).toBe(false);
    }
  }
});

test('every tree up to 40 leaves continues every smaller one, and no other', () => {
  for (let newSize = 1; newSize <= 40; newSize += 1) {
    const leaves = letters(newSize);
    const newRoot = rootOf(leaves);
    for (let oldSize = 1; oldSize <= newSize; oldSize += 1) {
      const oldRoot = rootOf(leaves.slice(0, oldSize));
      const proof = consistencyProof({ leaves, size: oldSize });
      const given = { oldSize, oldRoot, newSize, newRoot, proof };
      expect(isConsistent(given)).toBe(true);
      expect(isConsistent({ ...given, oldRoot: leafHash('other') })).toBe(false);
      expect(isConsistent({ ...given, newRoot: leafHash('other') })).toBe(false);
    }
  }
});

test('a proof with anything changed, left out or added proves nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 200 }), fc.nat(), fc.nat(), (size, at, where) => {
      const leaves = letters(size);
      const root = rootOf(leaves);
      const index = at % size;
      const leaf = leaves[index] ?? '';
      const proof = inclusionProof({ leaves, index });
      const place = where % proof.length;
      const changed = proof.with(place, leafHash('other'));
      for (const bad of [changed, proof.toSpliced(place, 1), [...proof, leafHash('other')]])
        expect(isIncluded({ leaf, index, size, proof: bad, root })).toBe(false);
      const grown = [...leaves, 'one more', 'and another'];
      const consistent = consistencyProof({ leaves: grown, size });
      const given = { oldSize: size, oldRoot: root, newSize: size + 2, newRoot: rootOf(grown) };
      expect(isConsistent({ ...given, proof: consistent })).toBe(true);
      const spot = where % consistent.length;
      for (const bad of [consistent.with(spot, leafHash('other')), consistent.toSpliced(spot, 1)])
        expect(isConsistent({ ...given, proof: bad })).toBe(false);
    }),
    { numRuns: 100 },
  );
});
