import { fieldOf } from './details';
import { type DetailField, detailFields } from './schemas';
import type { FormView } from './show';

/** The details that a form asks for: what its means need, and a name where it asks for one. */
export function fieldsOf({ sections, doubleOptIn, asksName }: FormView): DetailField[] {
  const needed = new Set<DetailField>(
    sections.flatMap(({ questions }) => questions.map(({ channel }) => fieldOf[channel])),
  );
  if (doubleOptIn) needed.add('email');
  if (needed.has('address')) for (const field of ['postalCode', 'city'] as const) needed.add(field);
  if (asksName) for (const field of ['firstName', 'lastName'] as const) needed.add(field);
  return detailFields.filter((field) => needed.has(field));
}
