import { z } from 'zod';
import { line, prose, slug } from '../format/fields';

export const purposeSchema = z.strictObject({
  name: z.strictObject({ fr: line(100), en: line(100) }),
  description: z.strictObject({ fr: prose(1000), en: prose(1000) }),
});

export type PurposeInput = z.infer<typeof purposeSchema>;
export const purposeSlug = slug;
