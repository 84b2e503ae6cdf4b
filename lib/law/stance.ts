import { countries } from './countries/list';

/**
 * What the data protection officer decided where the law leaves room: the readings chosen, and the editions adopted though they
 * rest on texts known from memory. It is read from records and handed in: nothing here has a memory of its own.
 */
export type Stance = {
  /** Option by reading, where somebody chose. */
  readonly readings: Readonly<Record<string, string>>;
  /** Fingerprints of the editions adopted. */
  readonly adopted: ReadonlySet<string>;
};

/** Nobody has decided anything: each reading is the usual one, and no unverified edition answers. */
export const USUAL: Stance = { readings: {}, adopted: new Set() };

/** Every reading there is, with its country. */
export const allReadings = countries.flatMap(({ country, readings }) =>
  (readings ?? []).map((reading) => ({ ...reading, country })),
);

/** The option in force for a reading; what nobody knows is the usual one. */
export function chosenOption(id: string, { readings }: Stance): string | undefined {
  const reading = allReadings.find((one) => one.id === id);
  const chosen = readings[id];
  return chosen !== undefined && reading && chosen in reading.options ? chosen : reading?.usual;
}
