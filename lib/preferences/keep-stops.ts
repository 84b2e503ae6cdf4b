import type { Ctx } from '../context';
import { parseInput } from '../input';
import { keepForLater } from '../spool/keep';
import { readLink } from './read-link';
import { preferencesSchema } from './schemas';

/**
 * What a person's page asks to stop, kept while the database is away. A yes is not: nobody can look whether its text is still
 * valid. Answers what was kept, and whether a yes was left.
 * @throws DomainError `not_found`, `invalid_input`; NotKept where it cannot be written
 */
export async function keepStops(
  { now }: Pick<Ctx, 'now'>,
  token: string,
  input: unknown,
): Promise<{ stops: number; everything: boolean; yesLeft: boolean }> {
  const { contactId } = readLink(token, 'preferences');
  const { answers, stopEverything } = parseInput(preferencesSchema, input);
  const scopes = answers.flatMap(({ answer, advertiserId, purposeId, channel }) =>
    answer === 'no' ? [{ advertiserId, purposeId, channel }] : [],
  );
  const stops = scopes.length;
  const yesLeft = !stopEverything && answers.some(({ answer }) => answer === 'yes');
  if (stops > 0 || stopEverything) {
    await keepForLater({ contactId, at: now.toISOString(), stopEverything, scopes });
  }
  return { stops, everything: stopEverything, yesLeft };
}
