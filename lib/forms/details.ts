import type { Channel } from '@/db/vocabulary';
import { DomainError, type Issue } from '../errors';
import { normaliseEmail } from '../format/email';
import { normalisePhone } from '../format/phone';
import type { DetailField, Details, FormAnswer } from './schemas';
import type { FormView } from './show';

/** What must be known of a person to be reached by a means. */
export const fieldOf: Readonly<Record<Channel, DetailField>> = {
  email: 'email',
  sms: 'phone',
  automated_call: 'phone',
  phone: 'phone',
  fax: 'fax',
  post: 'address',
};

/**
 * The details as the records hold them.
 * @throws DomainError `invalid_input` naming each field that is missing for a yes, or that is no address
 */
export function readDetails(view: FormView, details: Details, answers: readonly FormAnswer[]): Details {
  const agreed = answers.filter(({ answer }) => answer === 'yes');
  const needed = new Set(agreed.map(({ channel }) => fieldOf[channel]));
  if (view.doubleOptIn && agreed.length > 0) needed.add('email');
  const issues: Issue[] = [...needed]
    .filter((field) => details[field] === undefined)
    .map((path) => ({ path, message: 'missing' }));
  const read = { ...details };
  const spelled = (field: 'email' | 'phone' | 'fax', normalise: (text: string) => string | null) => {
    const text = details[field];
    if (text === undefined) return;
    const address = normalise(text);
    if (address === null) issues.push({ path: field, message: 'wrong' });
    else read[field] = address;
  };
  spelled('email', normaliseEmail);
  spelled('phone', (text) => normalisePhone(text, view.country));
  spelled('fax', (text) => normalisePhone(text, view.country));
  if (issues.length > 0) throw new DomainError('invalid_input', issues[0]?.path, issues);
  return read;
}
