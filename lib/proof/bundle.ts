import { eq, inArray, sql } from 'drizzle-orm';
import { appendAudit } from '@/db/queries/append-audit';
import { chainLinks } from '@/db/queries/chain-links';
import { contactGate, wording } from '@/db/schema';
import { requirePermission } from '../access/require';
import { contactByExternalId } from '../consent/contact';
import { actorName, type Ctx } from '../context';
import { type InclusionProof, proveEvent } from './prove';

/** Everything that shows what a person said and was shown, to be verified elsewhere; digests in hexadecimal. */
export type Bundle = {
  format: 'aval-bundle-1';
  exportedAt: string;
  /** The whole chain, in its order. */
  events: {
    event: string;
    evidenceDigest: string | null;
    /** With its salt; null where there was none, or where it was erased. */
    evidence: { salt: string; content: string } | null;
    hash: string;
  }[];
  /** The texts that were shown, by `slug@version`. */
  wordings: Record<string, { text: string; sha256: string }>;
  /** Of the last event that a checkpoint seals; null before the first checkpoint. */
  proof: InclusionProof | null;
};

/**
 * The bundle of the contact `externalId`, for an authority or the person: evidence and texts in it are personal data.
 * @throws DomainError `not_found`
 */
export async function exportBundle(ctx: Ctx, externalId: string): Promise<Bundle> {
  requirePermission(ctx.actor, 'records.read');
  const contactId = await contactByExternalId(ctx.db, externalId);
  const bundle = await bundleOf(ctx, contactId);
  const [at, by] = [ctx.now, actorName(ctx.actor)];
  await appendAudit(ctx.db, { at, by, action: 'ledger.export', subject: `contact ${contactId}` });
  return bundle;
}

async function bundleOf({ db, now }: Ctx, contactId: number): Promise<Bundle> {
  const [gate] = await db.select().from(contactGate).where(eq(contactGate.contactId, contactId));
  const links = await chainLinks(db, contactId, { from: 1, to: gate?.lastSeq ?? 0 });
  const events = links.map((link) => ({
    event: link.canonical,
    evidenceDigest: link.evidence_digest?.toString('hex') ?? null,
    evidence: link.evidence === null ? null : { salt: link.salt ?? '', content: link.evidence },
    hash: link.hash.toString('hex'),
  }));
  const name = sql<string>`${wording.slug} || '@' || ${wording.version}`;
  const shown = [...new Set(links.map(({ canonical }) => String(JSON.parse(canonical)[8] ?? '')))];
  const texts = await db
    .select({ name, text: wording.text, sha256: wording.sha256 })
    .from(wording)
    .where(inArray(name, shown));
  return {
    format: 'aval-bundle-1',
    exportedAt: now.toISOString(),
    events,
    wordings: Object.fromEntries(texts.map(({ name: key, ...text }) => [key, text])),
    proof: await lastProof(db, contactId, links.length),
  };
}

async function lastProof(db: Ctx['db'], contactId: number, last: number): Promise<InclusionProof | null> {
  for (let seq = last; seq > 0; seq--) {
    const proof = await proveEvent(db, contactId, seq);
    if (proof) return proof;
  }
  return null;
}
