import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/queries/append-audit';
import { advertiser, advertiserFace } from '@/db/schema';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';
import { sha256 } from '../hash';
import { parseInput } from '../input';
import { faceSchema, type LogoType, MOST_LOGO_BYTES } from './schemas';

/**
 * Gives an advertiser the colour and the picture that its pages have. A picture that is left out stays as it is; a colour that is
 * left out goes.
 * @throws DomainError `not_found`, `invalid_input` naming `colour` or `logo`
 */
export async function putFace(ctx: Ctx, slug: string, input: unknown): Promise<void> {
  requirePermission(ctx.actor, 'records.write');
  const { colour, logo, removeLogo } = parseInput(faceSchema, input);
  const picture = logo ? { logo, logoType: typeOf(logo), logoHash: hashOf(logo) } : undefined;
  const none = removeLogo ? { logo: null, logoType: null, logoHash: null } : undefined;
  await ctx.db.transaction(async (tx) => {
    const [row] = await tx.select({ id: advertiser.id }).from(advertiser).where(eq(advertiser.slug, slug));
    if (!row) throw new DomainError('not_found', 'advertiser');
    const values = { colour: colour?.toLowerCase() ?? null, updatedAt: ctx.now, ...none, ...picture };
    await tx
      .insert(advertiserFace)
      .values({ advertiserId: row.id, ...values })
      .onConflictDoUpdate({ target: advertiserFace.advertiserId, set: values });
    const audit = { action: 'advertiser.face', subject: slug, detail: { colour: values.colour } };
    await appendAudit(tx, { at: ctx.now, by: actorName(ctx.actor), ...audit });
  });
}

const hashOf = (bytes: Buffer) => sha256(bytes.toString('base64')).slice(0, 12);

/** By what the file begins with, whatever it is called. SVG is none of them: it can hold a script. */
const beginnings: readonly [LogoType, RegExp][] = [
  ['image/png', /^89504e470d0a1a0a/],
  ['image/jpeg', /^ffd8ff/],
  ['image/webp', /^52494646.{8}57454250/],
];

function typeOf(bytes: Buffer): LogoType {
  const head = bytes.subarray(0, 16).toString('hex');
  const type = beginnings.find(([, beginning]) => beginning.test(head))?.[0];
  const message =
    bytes.length > MOST_LOGO_BYTES ? `must have at most ${MOST_LOGO_BYTES} bytes` : 'is no PNG, JPEG or WebP';
  if (!type || bytes.length > MOST_LOGO_BYTES) {
    throw new DomainError('invalid_input', `logo: ${message}`, [{ path: 'logo', message }]);
  }
  return type;
}
