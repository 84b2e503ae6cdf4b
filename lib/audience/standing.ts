import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { type ContactProfile, profilesOf } from '@/db/queries/profiles-of';
import type { Terms } from '@/db/queries/question';
import { contact } from '@/db/schema';
import type { Channel, Standing } from '@/db/vocabulary';
import { unpackProfile } from './profile';
import { inquire } from './prospecting';

export type Scope = { advertiserId: number; purposeId: number; channel: Channel };

/** Where a person stands, since when (null where they never said anything), and the consent that stands, if one does. */
export type Stands = { standing: Standing; at: Date | null; consentSeq: number | null };

/**
 * Where one person stands on a scope at this moment, by the same gathering as every check; whether the law of their country is
 * known does not matter here.
 */
export async function standingOf(db: Db, contactId: number, scope: Scope, now: Date): Promise<Stands> {
  const [person] = await db
    .select({ country: contact.country })
    .from(contact)
    .where(eq(contact.id, contactId));
  if (!person) return { standing: 'none', at: null, consentSeq: null };
  const { question } = await inquire(
    db,
    { ...scope, families: [], nature: 'commercial', professions: [] },
    now,
    now,
  );
  const known = new Set(question.terms.map(({ country }) => country));
  const terms = known.has(person.country) ? question.terms : [lawless(person.country, now)];
  const [row] = await profilesOf(db, { ...question, terms }, [contactId]);
  return row ? standsIn(row) : { standing: 'none', at: null, consentSeq: null };
}

/** Since when a person has wanted no more of something; null where they have not said so. */
export function stoppedSince({ standing, at }: Stands): Date | null {
  return standing === 'objected' || standing === 'withdrawn' || standing === 'refused' ? at : null;
}

/** Where a person stands on the scope of the question that their profile answers. */
export function standsIn({ profile, said_at, consent_seq }: ContactProfile): Stands {
  const { standing } = unpackProfile(profile);
  return { standing, at: said_at, consentSeq: standing === 'consented' ? consent_seq : null };
}

/** Terms under which what was said can be read, where no law is known. */
function lawless(country: string, now: Date): Terms {
  return {
    country,
    saleSince: now,
    activeSince: null,
    consentSince: null,
    forms: ['sale'],
    looksAt: ['standing'],
  };
}
