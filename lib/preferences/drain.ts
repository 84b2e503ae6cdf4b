import type { Pool } from '@/db/client';
import { unlessRestoring } from '@/db/queries/restoring';
import { recordOpposition } from '../consent/oppose';
import type { Ctx } from '../context';
import { log } from '../log';
import type { Kept, KeptByChoice } from '../spool/entry';
import { listKept, readKept, removeKept } from '../spool/folder';
import { NoAnswer } from '../unreachable';
import { stop } from './stop';

/** As many at once as the watch has connections to spare for. */
const LANES = 2;

/**
 * Brings what a folder holds to the database, each as said when it was said. A file goes once all that it holds is on record; to
 * record twice changes nothing. One that cannot be read stays, and holds up every hand-over until somebody has looked at it.
 * @throws NoAnswer while the database is being filled with a backup: whoever is not in it yet has nevertheless said no
 */
export async function drainSpool(db: Pool, folder: string): Promise<void> {
  const drained = await unlessRestoring(db, () => drainFolder(db, folder));
  if (!drained) throw new NoAnswer('the database is being restored');
}

async function drainFolder(db: Pool, folder: string): Promise<void> {
  for (const name of await listKept(folder)) {
    let entries: Kept[];
    try {
      entries = await readKept(folder, name);
    } catch {
      log.error(
        { file: name },
        'a file of the spool cannot be read; nothing is handed over until it is looked at',
      );
      continue;
    }
    const waiting = [...entries];
    const lane = async () => {
      for (let entry = waiting.shift(); entry; entry = waiting.shift())
        await applyKept(contextFor(db), entry);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    await removeKept(folder, name);
    log.info({ applied: entries.length }, 'brought from the spool');
  }
}

const contextFor = (db: Pool): Ctx => ({
  actor: { kind: 'person' },
  now: new Date(),
  requestId: 'spool',
  db,
});

async function applyKept(ctx: Ctx, kept: Kept): Promise<void> {
  const at = new Date(kept.at);
  if (!('campaignId' in kept)) return applyChoice(ctx, kept, at);
  const { contactId, campaignId, kind, way, suspicion } = kept;
  await recordOpposition(
    ctx,
    { contactId, campaignId },
    {
      ...{ arrivedAt: at, recordedAt: ctx.now, method: 'one-click link', source: 'person' },
      arrival: { kind, way, suspicion, detail: 'spool' },
    },
  );
}

async function applyChoice(ctx: Ctx, { contactId, scopes }: KeptByChoice, at: Date): Promise<void> {
  for (const scope of scopes) await stop(ctx, contactId, { ...scope, method: 'preference page', at });
}
