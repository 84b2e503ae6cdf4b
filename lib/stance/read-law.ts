import { z } from 'zod';
import type { Db } from '@/db/client';
import { dayOf } from '../law/calendar';
import { type Change, changesOf, lawCountries, type ReadableLaw, readableLaw } from '../law/readable';
import type { Stance } from '../law/stance';
import { currentStance } from './current';

export type ReadLaw = {
  countries: readonly string[];
  country: string;
  /** `YYYY-MM-DD`, the country's own. */
  day: string;
  /** Whether a day was asked for that does not exist: then it is today's law that is read. */
  wrongDay: boolean;
  law: ReadableLaw;
  changes: readonly Change[];
  /** The first change after the day. */
  next: Change | undefined;
  stance: Stance;
};

const dayAsked = z.iso.date();

/**
 * The law of a country on a day, under the readings chosen, to be read by anybody: it is published. A country of which there
 * is none, or nobody's, is the first; a day left out is today.
 */
export async function readLaw(
  db: Db,
  now: Date,
  asked: { country: string | undefined; on: string | undefined },
): Promise<ReadLaw> {
  const stance = await currentStance(db);
  const country = lawCountries.find((one) => one === asked.country) ?? lawCountries[0] ?? '';
  const on = dayAsked.safeParse(asked.on ?? dayOf(now, country));
  const day = on.success ? on.data : dayOf(now, country);
  const law = readableLaw(country, day, stance);
  if (!law) throw new Error('no country has a law');
  const changes = changesOf(country, stance);
  return {
    ...{ countries: lawCountries, country, day, law, changes, stance },
    wrongDay: !on.success,
    next: changes.find((change) => change.day > day),
  };
}
