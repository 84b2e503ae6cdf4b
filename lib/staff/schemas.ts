import { z } from 'zod';
import { roles } from '@/db/vocabulary';
import { tooCommon } from './common-passwords';

const ADDRESS = 'an e-mail address such as name@example.org';

/**
 * A staff member's address, in the one form in which it is kept. Printable ASCII alone, of what was typed and not of its
 * normalised or lower-case form: elsewhere Unicode has signs that look like a letter or like @, and both of those turn
 * some of them into the letter itself (U+212A, the Kelvin sign, becomes k).
 */
export const staffEmail = z
  .string()
  .max(254)
  .trim()
  .regex(/^[\x21-\x7e]+$/, ADDRESS)
  .toLowerCase()
  .pipe(z.email(ADDRESS));

export const createStaffSchema = z.strictObject({ email: staffEmail, role: z.enum(roles) });

const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 200;

/** What can be wrong with a password; each is the message, for which the page has a sentence. */
export const passwordFaults = ['too_short', 'too_long', 'too_common', 'is_address'] as const;
export type PasswordFault = (typeof passwordFaults)[number];

const fault = (code: PasswordFault) => code;
const length = (text: string) => [...text].length;

const newPassword = z
  .string()
  .refine((text) => length(text) <= LONGEST_PASSWORD, { message: fault('too_long'), abort: true })
  .transform((text) => text.normalize('NFKC'))
  .refine((text) => length(text) >= SHORTEST_PASSWORD, { message: fault('too_short'), abort: true })
  .refine((text) => !tooCommon(text), { message: fault('too_common') });

/** A password for the account of `email`, which it must not repeat. */
export const choosePasswordSchema = (email: string) =>
  z.strictObject({ password: newPassword.refine((text) => !repeats(text, email), fault('is_address')) });

/** The first administrator has no address yet, and gives it with the password. */
export const firstAdminSchema = z
  .strictObject({ email: staffEmail, password: newPassword })
  .refine(({ email, password }) => !repeats(password, email), {
    path: ['password'],
    message: fault('is_address'),
  });

function repeats(password: string, email: string): boolean {
  const text = password.toLowerCase();
  return text === email || text === email.split('@')[0];
}

/** What is typed to sign in: only bounded here, so that a wrong address is as wrong as an unknown one. */
export const signInSchema = z.strictObject({
  email: z.string().trim().min(1, 'missing').max(320),
  password: z
    .string()
    .min(1, 'missing')
    .max(4 * LONGEST_PASSWORD),
});

/** The address of the first administrator until they have given their own; nobody can sign in with it. */
export const UNNAMED = 'admin@localhost';
