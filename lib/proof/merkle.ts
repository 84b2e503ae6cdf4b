import { createHash } from 'node:crypto';

const HASH_BYTES = 32;
/** Nodes above so many leaves are kept with a checkpoint: 2 to the power of this. */
const BLOCK_LEVEL = 10;
export const BLOCK_LEAVES = 2 ** BLOCK_LEVEL;

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

const sha256 = (...parts: Buffer[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The hash of a leaf that holds `data` (RFC 6962, section 2.1). */
const leafHash = (data: Buffer) => sha256(LEAF, data);
const nodeHash = (left: Buffer, right: Buffer) => sha256(NODE, left, right);

/**
 * A Merkle tree after RFC 6962, section 2.1, that grows and changes leaf by leaf. Level 0 are the leaves; a node without a
 * neighbour to its right stands for itself one level up, which gives the RFC's tree for any number of leaves.
 */
export class MerkleTree {
  private readonly levels: Buffer[] = [Buffer.alloc(0)];
  private leaves = 0;

  /** A tree whose lowest level are the given nodes, such as a checkpoint's blocks. */
  static over(nodes: Buffer): MerkleTree {
    const tree = new MerkleTree();
    const count = nodes.length / HASH_BYTES;
    tree.put(
      Array.from({ length: count }, (_, place) => ({
        place,
        hash: nodes.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES),
      })),
    );
    return tree;
  }

  get size(): number {
    return this.leaves;
  }

  /** Sets leaves, given in ascending order of their places; new places must follow the last without a gap. */
  set(entries: readonly { place: number; data: Buffer }[]): void {
    this.put(entries.map(({ place, data }) => ({ place, hash: leafHash(data) })));
  }

  private put(entries: readonly { place: number; hash: Buffer }[]): void {
    for (const { place, hash } of entries) {
      if (place > this.leaves) throw new Error(`leaf ${place} of ${this.leaves} would leave a gap`);
      this.write(0, place, hash);
      this.leaves = Math.max(this.leaves, place + 1);
    }
    let dirty = entries.map(({ place }) => place);
    for (let level = 0; this.width(level) > 1; level++) {
      dirty = this.raise(level, dirty);
    }
  }

  /** Recomputes the nodes above those that changed; answers their places. */
  private raise(level: number, places: readonly number[]): number[] {
    const above: number[] = [];
    for (const place of places) {
      const parent = place >> 1;
      if (above.at(-1) === parent) continue;
      above.push(parent);
      const left = this.read(level, parent * 2);
      const alone = parent * 2 + 1 >= this.width(level);
      this.write(level + 1, parent, alone ? left : nodeHash(left, this.read(level, parent * 2 + 1)));
    }
    return above;
  }

  /** The root; of no leaves, the hash of nothing. */
  root(): Buffer {
    if (this.leaves === 0) return sha256();
    let level = 0;
    while (this.width(level) > 1) level++;
    return Buffer.from(this.read(level, 0));
  }

  /** The nodes above each 1,024 leaves, one after the other. */
  blocks(): Buffer {
    return Buffer.from(this.levelBytes(BLOCK_LEVEL));
  }

  /** The audit path of a leaf, from the bottom up (RFC 6962, section 2.1.1). */
  path(place: number): Buffer[] {
    const path: Buffer[] = [];
    let at = place;
    for (let level = 0; this.width(level) > 1; level++) {
      const sibling = at ^ 1;
      if (sibling < this.width(level)) path.push(Buffer.from(this.read(level, sibling)));
      at >>= 1;
    }
    return path;
  }

  private width(level: number): number {
    return Math.ceil(this.leaves / 2 ** level);
  }

  private levelBytes(level: number): Buffer {
    // Above the root there is nothing but the root, which stands for itself.
    let highest = level;
    while (highest > 0 && this.width(highest - 1) <= 1) highest--;
    return this.levels[highest]?.subarray(0, this.width(highest) * HASH_BYTES) ?? Buffer.alloc(0);
  }

  private read(level: number, place: number): Buffer {
    return (this.levels[level] as Buffer).subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES);
  }

  private write(level: number, place: number, hash: Buffer): void {
    const end = (place + 1) * HASH_BYTES;
    const bytes = this.levels[level] ?? Buffer.alloc(0);
    if (bytes.length < end) {
      const grown = Buffer.alloc(Math.max(end, bytes.length * 2));
      bytes.copy(grown);
      this.levels[level] = grown;
    }
    hash.copy(this.levels[level] as Buffer, place * HASH_BYTES);
  }
}

/** The audit path of a leaf from the leaves of its block and the nodes above all blocks. */
export function pathThrough(blocks: Buffer, place: number, leavesOfBlock: readonly Buffer[]): Buffer[] {
  const block = new MerkleTree();
  block.set(leavesOfBlock.map((data, index) => ({ place: index, data })));
  return [
    ...block.path(place % BLOCK_LEAVES),
    ...MerkleTree.over(blocks).path(Math.floor(place / BLOCK_LEAVES)),
  ];
}
