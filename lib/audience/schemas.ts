import { z } from 'zod';
import { channels, natures } from '@/db/vocabulary';
import { externalId, line, moment, slug } from '../format/fields';

/** What is sold decides who may hear of it; a message that sells nothing may name nothing. */
export function namesFamilies({
  nature,
  families,
}: {
  nature: string;
  families: readonly string[];
}): boolean {
  return nature !== 'commercial' || families.length > 0;
}

export const familiesNeeded = { path: ['families'], message: 'name at least one family' };

const inquiry = z.strictObject({
  advertiser: slug,
  channel: z.enum(channels),
  purpose: slug,
  families: z.array(slug).max(200),
  nature: z.enum(natures).default('commercial'),
  professions: z.array(line(100)).max(200).default([]),
  /** When the message would go out; now, when absent. */
  at: moment.optional(),
});

/** Who among everybody on record may be written to. */
export const audienceSchema = inquiry.refine(namesFamilies, familiesNeeded);

/** Who among some contacts may be written to, and why. */
export const decisionsSchema = inquiry
  .extend({ contacts: z.array(externalId).min(1).max(1000) })
  .refine(namesFamilies, familiesNeeded);

export type InquiryInput = z.infer<typeof inquiry>;
