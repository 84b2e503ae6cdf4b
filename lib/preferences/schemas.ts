import { z } from 'zod';
import { channels } from '@/db/vocabulary';

const id = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1);

/** One answer on a person's page: yes with the text that was shown, or no. */
const answerSchema = z.strictObject({
  advertiserId: id,
  purposeId: id,
  channel: z.enum(channels),
  answer: z.enum(['yes', 'no']),
  wordingId: id.optional(),
});

export const preferencesSchema = z.strictObject({
  answers: z.array(answerSchema).max(2000),
  /** Stops everything from everybody, whatever the answers say. */
  stopEverything: z.boolean().default(false),
});

export type Answer = z.infer<typeof answerSchema>;
