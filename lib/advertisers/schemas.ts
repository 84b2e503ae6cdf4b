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

/** A picture is loaded with the page, on a phone in a hurry; the page has twenty kilobytes in all. */
export const MOST_LOGO_BYTES = 8192;
export type LogoType = 'image/png' | 'image/jpeg' | 'image/webp';

/** How an advertiser looks on people's pages. */
export const faceSchema = z.strictObject({
  colour: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'a colour such as #1b3b66')
    .optional(),
  logo: z.instanceof(Buffer).optional(),
  removeLogo: z.boolean().default(false),
});
