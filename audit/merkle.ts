import { createHash } from 'node:crypto';

/** A Merkle tree over a list of texts (RFC 9162, 2.1); hashes are lower-case hex of sha256. */
export type Hash = string;

/** MTH: the hash of a list; sha256 of nothing for an empty one. */
export function rootOf(leaves: readonly string[]): Hash {
  return treeHash(leaves.map(leafHash));
}

/** 2.1.1: the prefix 0 sets a leaf apart from a node. */
export function leafHash(leaf: string): Hash {
  return createHash('sha256').update(Buffer.of(0)).update(leaf, 'utf8').digest('hex');
}

/** 2.1.3.1: the hashes that lead from one leaf to the root, from the bottom. */
export function inclusionProof({
  leaves,
  index,
}: {
  leaves: readonly string[];
  index: number;
}): readonly Hash[] {
  return proverOf(leaves)(index);
}

/** The same for any leaf of one list: each hash of the tree is made once. */
export function proverOf(leaves: readonly string[]): (index: number) => readonly Hash[] {
  const hashes = leaves.map(leafHash);
  const known = new Map<string, Hash>();
  const hashOf = (from: number, to: number): Hash => {
    const key = `${String(from)}-${String(to)}`;
    const hash = known.get(key) ?? made(from, to);
    known.set(key, hash);
    return hash;
  };
  const made = (from: number, to: number): Hash => {
    if (to - from === 1) return hashes[from] ?? '';
    const middle = from + splitOf(to - from);
    return nodeHash(hashOf(from, middle), hashOf(middle, to));
  };
  const path = ({ from, to, index }: { from: number; to: number; index: number }): readonly Hash[] => {
    if (to - from <= 1) return [];
    const middle = from + splitOf(to - from);
    return index < middle
      ? [...path({ from, to: middle, index }), hashOf(middle, to)]
      : [...path({ from: middle, to, index }), hashOf(from, middle)];
  };
  return (index) => {
    if (!(index >= 0 && index < leaves.length)) throw new RangeError(`no leaf ${String(index)}`);
    return path({ from: 0, to: leaves.length, index });
  };
}

/** 2.1.3.2: true when the leaf is at `index` of the list of `size` texts that has this root. */
export function isIncluded({
  leaf,
  index,
  size,
  proof,
  root,
}: {
  leaf: string;
  index: number;
  size: number;
  proof: readonly Hash[];
  root: Hash;
}): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  let node = index;
  let last = size - 1;
  let hash = leafHash(leaf);
  for (const step of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(step, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
    } else {
      hash = nodeHash(hash, step);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && hash === root;
}

/** 2.1.4.1: the hashes that show that the first `size` leaves are the beginning of all of them. */
export function consistencyProof({
  leaves,
  size,
}: {
  leaves: readonly string[];
  size: number;
}): readonly Hash[] {
  if (!(size > 0 && size <= leaves.length)) throw new RangeError(`no tree of ${String(size)} leaves`);
  return subProof({ hashes: leaves.map(leafHash), size, whole: true });
}

/** 2.1.4.2: true when the list of `newSize` with `newRoot` begins with the list of `oldSize` that has `oldRoot`. */
export function isConsistent({
  oldSize,
  oldRoot,
  newSize,
  newRoot,
  proof,
}: {
  oldSize: number;
  oldRoot: Hash;
  newSize: number;
  newRoot: Hash;
  proof: readonly Hash[];
}): boolean {
  if (!isCount(oldSize) || !isCount(newSize) || oldSize === 0 || oldSize > newSize) return false;
  if (oldSize === newSize) return proof.length === 0 && oldRoot === newRoot;
  const [first, ...rest] = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : proof;
  if (first === undefined) return false;
  let [node, last] = [oldSize - 1, newSize - 1];
  while (node % 2 === 1) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  let [older, newer] = [first, first];
  for (const step of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      older = nodeHash(step, older);
      newer = nodeHash(step, newer);
      while (node % 2 === 0 && node !== 0) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
    } else {
      newer = nodeHash(newer, step);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && older === oldRoot && newer === newRoot;
}

/** 2.1.1: the hash of a node. */
export function nodeHash(left: Hash, right: Hash): Hash {
  return createHash('sha256').update(Buffer.of(1)).update(left, 'hex').update(right, 'hex').digest('hex');
}

function treeHash(hashes: readonly Hash[]): Hash {
  const [only] = hashes;
  if (only === undefined) return createHash('sha256').digest('hex');
  if (hashes.length === 1) return only;
  const split = splitOf(hashes.length);
  return nodeHash(treeHash(hashes.slice(0, split)), treeHash(hashes.slice(split)));
}

function subProof({
  hashes,
  size,
  whole,
}: {
  hashes: readonly Hash[];
  size: number;
  whole: boolean;
}): readonly Hash[] {
  if (size === hashes.length) return whole ? [] : [treeHash(hashes)];
  const split = splitOf(hashes.length);
  const [left, right] = [hashes.slice(0, split), hashes.slice(split)];
  return size <= split
    ? [...subProof({ hashes: left, size, whole }), treeHash(right)]
    : [...subProof({ hashes: right, size: size - split, whole: false }), treeHash(left)];
}

/** The largest power of two that is smaller than a count of at least 2. */
function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

function isPowerOfTwo(count: number): boolean {
  return Number.isInteger(Math.log2(count));
}

function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0;
}
