import { z } from 'zod';
import { acts, channelScopes } from '@/db/vocabulary';
import { externalId, line, moment, prose, slug } from '../format/fields';

const scope = z.union([z.literal('*'), slug]);

/** One thing that a person did or was told, as a caller reports it; `*` reaches every one. */
export const consentSchema = z.strictObject({
  contact: externalId,
  advertiser: scope,
  purpose: scope,
  channel: z.enum(channelScopes),
  act: z.enum(acts),
  at: moment,
  /** `slug` for the newest version, or `slug@version`. */
  wording: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]{0,63}(@[1-9][0-9]{0,5})?$/, 'a wording’s slug, or slug@version')
    .optional(),
  method: line(100).optional(),
  evidence: prose(4000).optional(),
});

export const consentsSchema = z.array(consentSchema).min(1).max(1000);

export type ConsentInput = z.infer<typeof consentSchema>;
