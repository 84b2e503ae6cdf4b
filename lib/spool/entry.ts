import { z } from 'zod';
import { arrivalKinds, channelScopes, suspicions } from '@/db/vocabulary';

/*
 * What a person said while the database was away, as it stands in a file: row numbers and a moment, from a link that was verified
 * before. No name, no address, no token.
 */

const row = z.int().min(0);
const said = { contactId: row, at: z.iso.datetime() };

const byLink = z.object({
  ...said,
  campaignId: row,
  kind: z.enum(arrivalKinds),
  way: z.string(),
  suspicion: z.enum(suspicions).nullable(),
});

const byChoice = z.object({
  ...said,
  /** 0 and `*` reach every one. */
  scopes: z.array(z.object({ advertiserId: row, purposeId: row, channel: z.enum(channelScopes) })),
});

export const keptSchema = z.union([byLink, byChoice]);

export type KeptByChoice = z.infer<typeof byChoice>;
export type Kept = z.infer<typeof keptSchema>;
