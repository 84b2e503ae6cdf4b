import { profileLayout } from '@/db/queries/profile-packing';
import { type ProfileField, profileFields } from '@/db/vocabulary';
import type { Facts } from '../law/terms';

export type PersonFacts = Pick<Facts, ProfileField>;

/** The facts about a person that `profile` packs; see `profileFields`. */
export function unpackProfile(profile: number): PersonFacts {
  const facts = (Object.keys(profileFields) as ProfileField[]).map((field) => {
    const { shift, bits } = profileLayout[field];
    const code = (profile >> shift) & ((1 << bits) - 1);
    const value = profileFields[field][code];
    if (value === undefined) throw new Error(`profile ${profile} has no ${field}`);
    return [field, value];
  });
  return Object.fromEntries(facts) as PersonFacts;
}
