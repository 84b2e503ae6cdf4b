import { PERSON_BITS, profileLayout } from '@/db/queries/profile-packing';
import type { Question } from '@/db/queries/question';
import { type ProfileField, profileFieldNames, profileFields } from '@/db/vocabulary';
import type { Facts } from '../law/terms';

export type PersonFacts = Pick<Facts, ProfileField>;

/** The country that stands for all those without a law for the channel and day. */
const NO_COUNTRY = '--';

/** The country of a profile, by its place among the question's terms. */
export function countryOf(profile: number, { terms }: Question): string {
  return terms[(profile >> PERSON_BITS) - 1]?.country ?? NO_COUNTRY;
}

/** A profile without its country: the person's facts alone. */
export function personOf(profile: number): number {
  return profile & ((1 << PERSON_BITS) - 1);
}

/** The facts about a person that `profile` packs; see `profileFields`. */
export function unpackProfile(profile: number): PersonFacts {
  const facts = profileFieldNames.map((field) => {
    const { shift, bits } = profileLayout[field];
    const code = (profile >> shift) & ((1 << bits) - 1);
    const value = profileFields[field][code];
    if (value === undefined) throw new Error(`profile ${profile} has no ${field}`);
    return [field, value];
  });
  return Object.fromEntries(facts) as PersonFacts;
}

/** `profile` as if nothing were known of `fields`: each has the first value of its list. */
export function forget(profile: number, ...fields: ProfileField[]): number {
  return fields.reduce((rest, field) => {
    const { shift, bits } = profileLayout[field];
    return rest & ~(((1 << bits) - 1) << shift);
  }, profile);
}
