import { z } from 'zod';
import { channels } from '@/db/vocabulary';

const note = z.string().trim().min(10).max(4000);

/** A choice between two readings of the law, with the reason that an authority will read. */
export const readingChoiceSchema = z.strictObject({
  reading: z.string().max(100),
  option: z.string().max(100),
  note,
});

/** An edition to adopt or to give up, as it read when it was in view. */
export const adoptionSchema = z.strictObject({
  country: z.string().length(2),
  channel: z.enum(channels),
  day: z.iso.date(),
  fingerprint: z.string().max(100),
  adopted: z.boolean(),
  note,
});
