import { type SQL, sql } from 'drizzle-orm';
import { type ProfileField, profileFields } from '../vocabulary';

type Values<F extends ProfileField> = (typeof profileFields)[F][number];

const bitsFor = (count: number) => Math.ceil(Math.log2(count));

/** For each field of the profile, the lowest of its bits and how many it has. */
export const profileLayout = Object.fromEntries(
  Object.entries(profileFields).map(([field, values], index, all) => [
    field,
    {
      shift: all.slice(0, index).reduce((sum, [, list]) => sum + bitsFor(list.length), 0),
      bits: bitsFor(values.length),
    },
  ]),
) as Record<ProfileField, { shift: number; bits: number }>;

/** How many bits the person's facts take; above them stands the country, by its place in the question's list. */
export const PERSON_BITS = Object.values(profileLayout).reduce((sum, { bits }) => sum + bits, 0);

/** The number that stands for `value` in its field, written into the statement. */
export function code<F extends ProfileField>(field: F, value: Values<F>): SQL {
  const at = (profileFields[field] as readonly string[]).indexOf(value);
  return sql.raw(String(at));
}

/** The bits of these fields. */
export function bitsOf(fields: readonly ProfileField[]): number {
  return fields.reduce((all, field) => {
    const { shift, bits } = profileLayout[field];
    return all | (((1 << bits) - 1) << shift);
  }, 0);
}

/** One integer out of one expression for each of the fields named, which yields the field's code. */
export function pack(
  expressions: Readonly<Record<ProfileField, SQL>>,
  named: ReadonlySet<ProfileField>,
): SQL {
  const parts = [...named].map(
    (field) => sql`((${expressions[field]}) << ${sql.raw(String(profileLayout[field].shift))})`,
  );
  return sql`(${sql.join(parts, sql` + `)})`;
}
