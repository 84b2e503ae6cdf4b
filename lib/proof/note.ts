import { sha256 } from '../hash';

/** What a checkpoint says, and what is signed of it. */
export type Seal = {
  number: number;
  at: Date;
  /** How many chains the tree has. */
  chains: number;
  root: Buffer;
  /** The note of the checkpoint before, so that none can be left out; null of the first. */
  previous: string | null;
};

/** The signed text, a line for each thing: it can be read, printed and kept by hand. */
export function noteOf({ number, at, chains, root, previous }: Seal): string {
  return [
    'aval checkpoint 1',
    `number ${number}`,
    `at ${at.toISOString()}`,
    `chains ${chains}`,
    `root ${root.toString('hex')}`,
    `previous ${previous === null ? '-' : sha256(previous)}`,
    '',
  ].join('\n');
}
