import { z } from 'zod';
import { deliveryStates } from '@/db/vocabulary';
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

/**
 * What became of a provider's order, a call or a fax, under the `id` that the order carried; `pressed`: the key that whoever was
 * called pressed.
 */
export const orderSchema = z.object({
  type: z.enum(['call', 'fax']),
  id: z.string().regex(/^[0-9a-f]{60}$/),
  state: z.enum(deliveryStates).optional(),
  code: line(80).optional(),
  pressed: z.string().max(8).optional(),
});
