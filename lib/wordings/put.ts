import { z } from 'zod';
import type { Db } from '@/db/client';
import { appendAudit } from '@/db/queries/append-audit';
import { wording, wordingApproval } from '@/db/schema';
import { channels, statements } from '@/db/vocabulary';
import { may } from '../access/permissions';
import { requirePermission } from '../access/require';
import { type Actor, actorName, type Ctx } from '../context';
import { DomainError } from '../errors';
import { canonicalJson, sha256 } from '../hash';
import { parseInput } from '../input';
import { scopeIds } from '../slugs';
import { isIncomplete } from './examine';
import { lockWording, newestWording, type WordingVersion } from './find';
import { type WordingInput, type WordingStatus, wordingSchema, wordingSlug } from './schemas';

export type WordingAnswer = { slug: string; version: number; status: WordingStatus };

/**
 * Makes a new version of the wording `slug` when its text or any of its attributes changed; the same content again
 * changes nothing. Approved at once when a dpo puts it, unless the list was gone through and something is missing.
 * @throws DomainError `unknown_advertiser` or `unknown_purpose` naming them
 */
export async function putWording(ctx: Ctx, slug: string, input: unknown): Promise<WordingAnswer> {
  requirePermission(ctx.actor, 'wordings.draft');
  const key = parseInput(wordingSlug, slug);
  const given = parseInput(wordingSchema, input);
  return ctx.db.transaction(async (tx) => {
    const content = await contentOf(tx, given);
    await lockWording(tx, key);
    const newest = await newestWording(tx, key);
    const unchanged = newest !== undefined && sameContent(newest, content);
    const current = unchanged ? newest : await addVersion(tx, ctx, { key, newest, content });
    const approves = !current.approved && mayApprove(ctx.actor) && !isIncomplete(current);
    const by = actorName(ctx.actor);
    if (approves) await tx.insert(wordingApproval).values({ wordingId: current.id, by, at: ctx.now });
    const status = current.approved || approves ? 'approved' : 'draft';
    const { version } = current;
    if (!unchanged || approves) {
      const detail = { version, status };
      await appendAudit(tx, { at: ctx.now, by, action: 'wording.put', subject: key, detail });
    }
    return { slug: key, version, status };
  });
}

type Content = Awaited<ReturnType<typeof contentOf>>;

/** What makes a version, in one order whatever the order in which the caller listed it. */
async function contentOf(tx: Db, given: WordingInput) {
  return {
    ...given,
    ...(await scopeIds(tx, given)),
    channels: channels.filter((channel) => given.channels.includes(channel)),
    statements: given.statements ? statements.filter((each) => given.statements?.includes(each)) : null,
  };
}

function sameContent(version: WordingVersion, content: Content): boolean {
  const {
    id: _i,
    slug: _s,
    version: _v,
    sha256: _h,
    author: _a,
    createdAt: _c,
    approved: _p,
    ...kept
  } = version;
  return canonicalJson(kept) === canonicalJson(content);
}

type Addition = { key: string; newest: WordingVersion | undefined; content: Content };

async function addVersion(tx: Db, ctx: Ctx, { key, newest, content }: Addition): Promise<WordingVersion> {
  const [row] = await tx
    .insert(wording)
    .values({
      ...content,
      slug: key,
      version: (newest?.version ?? 0) + 1,
      sha256: sha256(content.text),
      author: actorName(ctx.actor),
      createdAt: ctx.now,
    })
    .returning();
  if (!row) throw new Error('an insert returned no row');
  return { ...row, approved: false };
}

function mayApprove(actor: Actor): boolean {
  return actor.kind === 'system' || ('role' in actor && may(actor.role, 'wordings.approve'));
}

/**
 * Writes the first version of a wording, whose name must be new.
 * @throws DomainError `already_exists`, and as `putWording`
 */
export async function createWording(ctx: Ctx, slug: unknown, input: unknown): Promise<WordingAnswer> {
  requirePermission(ctx.actor, 'wordings.draft');
  const { slug: key } = parseInput(z.object({ slug: wordingSlug }), { slug });
  if (await newestWording(ctx.db, key)) {
    throw new DomainError('already_exists', `wording ${key}`, [{ path: 'slug', message: 'is taken' }]);
  }
  return putWording(ctx, key, input);
}
