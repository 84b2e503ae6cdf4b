import { z } from 'zod';
import { line, moment, prose } from '../format/fields';

/** A text message from a person: the number that it came from, and what it says. Further fields of a provider's are left aside. */
export const textSchema = z.object({ from: line(40), text: prose(2000) });

/** A message that came back, as a provider hands it on: to whom, and its source in base64. */
export const mailSchema = z.object({ recipient: line(320), raw: z.base64().max(3_000_000) });

export const inboxSchema = z.object({
  filter: z.enum(['all', 'read', 'untied', 'suspected']).default('all'),
  before: z.coerce.number().int().positive().optional(),
});

/** The suspected withdrawals of one domain (empty: of people without an address), as they were looked at. */
export const undoSchema = z.strictObject({ domain: z.string().max(253), upTo: moment });
