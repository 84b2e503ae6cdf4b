import { z } from 'zod';
import { country, line, slug } from '../format/fields';

export const advertiserSchema = z.strictObject({
  name: line(200),
  legalName: line(200),
  registration: line(100).optional(),
  address: line(400),
  email: z.email(),
  phone: line(40).optional(),
  country,
});

export type AdvertiserInput = z.infer<typeof advertiserSchema>;
export const advertiserSlug = slug;
