import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { BLOCK_LEAVES, MerkleTree, pathThrough } from './merkle';

const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** RFC 6962, section 2.1, word for word: slow, and nothing of ours in it. */
function definition(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return sha256(Buffer.of(0), leaves[0] as Buffer);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha256(Buffer.of(1), definition(leaves.slice(0, k)), definition(leaves.slice(k)));
}

/** RFC 6962, section 2.1.1. */
function pathByDefinition(place: number, leaves: readonly Buffer[]): Buffer[] {
  if (leaves.length <= 1) return [];
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return place < k
    ? [...pathByDefinition(place, leaves.slice(0, k)), definition(leaves.slice(k))]
    : [...pathByDefinition(place - k, leaves.slice(k)), definition(leaves.slice(0, k))];
}

const leaf = (n: number, version = 0) => sha256(Buffer.from(`${n} ${version}`));
const leaves = (count: number) => Array.from({ length: count }, (_, n) => leaf(n));

function treeOf(data: readonly Buffer[]): MerkleTree {
  const tree = new MerkleTree();
  tree.set(data.map((each, place) => ({ place, data: each })));
  return tree;
}

describe('the tree', () => {
  test('has the test vectors of Certificate Transparency', () => {
    const hex = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ];
    const tree = treeOf(hex.map((text) => Buffer.from(text, 'hex')));
    expect(tree.root().toString('hex')).toBe(
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    );
    expect(new MerkleTree().root().toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  test.each([1, 2, 3, 4, 5, 7, 8, 9, 31, 33, 100, 1023, 1024, 1025, 2500])(
    'of %i leaves is the RFC’s, with its paths, whole or through blocks',
    (count) => {
      const data = leaves(count);
      const tree = treeOf(data);
      expect(tree.root()).toEqual(definition(data));
      for (const place of new Set([0, 1, Math.floor(count / 2), count - 2, count - 1])) {
        if (place < 0 || place >= count) continue;
        const expected = pathByDefinition(place, data);
        expect(tree.path(place)).toEqual(expected);
        const first = Math.floor(place / BLOCK_LEAVES) * BLOCK_LEAVES;
        expect(pathThrough(tree.blocks(), place, data.slice(first, first + BLOCK_LEAVES))).toEqual(expected);
      }
    },
  );

  test('grown and changed part by part is the same as built at once', () => {
    const tree = new MerkleTree();
    const data: Buffer[] = [];
    for (let round = 0; round < 40; round++) {
      const changed = data.flatMap((_, place) => ((place + round) % 7 === 0 ? [place] : []));
      const added = Array.from({ length: (round * 5) % 13 }, (_, n) => data.length + n);
      const entries = [...changed, ...added].map((place) => ({ place, data: leaf(place, round) }));
      for (const { place, data: value } of entries) data[place] = value;
      tree.set(entries);
      expect(tree.root()).toEqual(definition(data));
      expect(tree.size).toBe(data.length);
    }
  });
});
