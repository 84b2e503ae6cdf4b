import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { profilesOf } from '@/db/queries/profiles-of';
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
  const [row] = await profilesOf(db, { ...question, countries: [person.country] }, [contactId]);
  if (!row) return { standing: 'none', at: null, consentSeq: null };
  const { standing } = unpackProfile(row.profile);
  return { standing, at: row.said_at, consentSeq: standing === 'consented' ? row.consent_seq : null };
}
