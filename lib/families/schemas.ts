import { z } from 'zod';
import { sectors } from '@/db/vocabulary';
import { line, slug } from '../format/fields';

export const familySchema = z.strictObject({
  name: line(200),
  parent: slug.optional(),
  /** Every family declared similar, in both directions: one that is missing here is similar no longer. */
  similarTo: z.array(slug).max(1000),
  sector: z.enum(sectors).optional(),
});

export const familySlug = slug;
