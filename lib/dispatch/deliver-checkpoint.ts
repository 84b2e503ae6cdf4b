import { fileURLToPath } from 'node:url';
import { eq } from 'drizzle-orm';
import MailComposer from 'nodemailer/lib/mail-composer';
import { checkpointDelivery } from '@/db/schema';
import type { Ctx } from '../context';
import { env } from '../env';
import { writeCopy } from '../proof/copies';
import { type PublishedCheckpoint, publishedCheckpoint } from '../proof/published';
import { handOverByMail } from './smtp';

type Published = PublishedCheckpoint & { publicKey: string };

const DEADLINE_MS = 10_000;

/**
 * Takes a checkpoint out of the database's reach: to a file in the data folder, and to each address of AVAL_CHECKPOINTS_TO. What
 * was delivered stays delivered when another address fails; the queue then tries again, with those that failed.
 * @throws Error naming the addresses that failed
 */
export async function deliverCheckpoint(ctx: Ctx, number: number): Promise<void> {
  const published = await publishedCheckpoint(ctx.db, number);
  await writeCopy(published);
  const delivered = await ctx.db
    .select({ target: checkpointDelivery.target })
    .from(checkpointDelivery)
    .where(eq(checkpointDelivery.checkpoint, number));
  const arrived = new Set(delivered.map(({ target }) => target));
  const failed: string[] = [];
  for (const target of env().AVAL_CHECKPOINTS_TO.filter((address) => !arrived.has(address))) {
    const answer = await deliver(published, target).catch((error: unknown) => {
      failed.push(`${new URL(target).protocol} ${error instanceof Error ? error.message : 'failed'}`);
      return null;
    });
    if (answer === null) continue;
    const row = { checkpoint: number, target, at: ctx.now, answer };
    await ctx.db.insert(checkpointDelivery).values(row).onConflictDoNothing();
  }
  if (failed.length > 0) throw new Error(`checkpoint ${number} was not delivered: ${failed.join('; ')}`);
}

async function deliver(published: Published, target: string): Promise<string> {
  const url = new URL(target);
  if (url.protocol === 'file:') {
    await writeCopy(published, fileURLToPath(url));
    return 'written';
  }
  return url.protocol === 'mailto:'
    ? mail(published, decodeURIComponent(url.pathname))
    : post(published, url);
}

async function post(published: Published, url: URL): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(published),
    redirect: 'error',
    signal: AbortSignal.timeout(DEADLINE_MS),
  });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return String(response.status);
}

async function mail(published: Published, to: string): Promise<string> {
  const { SMTP_URL, APP_URL } = env();
  if (SMTP_URL === undefined) throw new Error('no SMTP server is set');
  const { hostname } = new URL(APP_URL);
  const from = `aval@${hostname}`;
  const subject = `Aval checkpoint ${published.number}, ${hostname}`;
  const source = await new MailComposer({
    ...{ from: { name: 'Aval', address: from }, to, subject },
    text: `${published.note}\nsignature ${published.signature}\npublic key ${published.publicKey}\n`,
    attachments: [
      { filename: `checkpoint-${published.number}.json`, content: `${JSON.stringify(published, null, 2)}\n` },
    ],
  })
    .compile()
    .build();
  const letter = { campaignId: 0, contactId: 0, from, to, subject, source };
  const { state, answer } = await handOverByMail(SMTP_URL, letter);
  if (state !== 'handed_off') throw new Error(answer);
  return answer;
}
