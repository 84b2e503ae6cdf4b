import { z } from 'zod';
import { contactKinds, emailKinds } from '@/db/vocabulary';
import { normaliseEmail } from '../format/email';
import { country, externalId, line, moment, timeZone } from '../format/fields';
import { normalisePhone } from '../format/phone';

const email = z.string().transform((text, check) => {
  const address = normaliseEmail(text);
  if (address !== null) return address;
  check.addIssue({ code: 'custom', message: 'is not an e-mail address' });
  return z.NEVER;
});

const locale = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag, such as fr or fr-FR')
  .max(35);

/** A person as a caller describes them. Numbers are read as of the person's country. */
export const contactSchema = z
  .strictObject({
    kind: z.enum(contactKinds),
    firstName: line(100).optional(),
    lastName: line(100).optional(),
    company: line(200).optional(),
    profession: line(100).optional(),
    email: email.optional(),
    emailKind: z.enum(emailKinds).optional(),
    phone: line(40).optional(),
    fax: line(40).optional(),
    address: line(400).optional(),
    postalCode: line(20).optional(),
    city: line(100).optional(),
    country,
    locale: locale.optional(),
    timeZone: timeZone.optional(),
    informedAt: moment.optional(),
    /** Replaces the tags that there are; left out, they stay. */
    tags: z.array(line(100)).max(100).optional(),
  })
  .transform((contact, check) => {
    const numbers = { phone: contact.phone, fax: contact.fax };
    for (const field of ['phone', 'fax'] as const) {
      const text = contact[field];
      if (text === undefined) continue;
      const number = normalisePhone(text, contact.country);
      if (number === null) {
        check.addIssue({
          code: 'custom',
          path: [field],
          message: `is not a valid number in ${contact.country}; write it with its country code, as in +33 6 12 34 56 78`,
        });
      } else numbers[field] = number;
    }
    return { ...contact, ...numbers };
  });

export type ContactInput = z.infer<typeof contactSchema>;
export const contactExternalId = externalId;
