import { desc, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { editionAdoption, readingChoice } from '@/db/schema';
import type { Stance } from '../law/stance';

/** What the data protection officers decided, as it stands: of each reading and each edition the latest word. */
export async function currentStance(db: Db): Promise<Stance> {
  const [choices, adoptions] = await Promise.all([
    db
      .selectDistinctOn([readingChoice.reading], {
        reading: readingChoice.reading,
        option: readingChoice.option,
      })
      .from(readingChoice)
      .orderBy(readingChoice.reading, desc(readingChoice.id)),
    db
      .selectDistinctOn([editionAdoption.fingerprint], {
        fingerprint: editionAdoption.fingerprint,
        adopted: sql<boolean>`${editionAdoption.adopted}`,
      })
      .from(editionAdoption)
      .orderBy(editionAdoption.fingerprint, desc(editionAdoption.id)),
  ]);
  return {
    readings: Object.fromEntries(choices.map(({ reading, option }) => [reading, option])),
    adopted: new Set(adoptions.filter(({ adopted }) => adopted).map(({ fingerprint }) => fingerprint)),
  };
}
