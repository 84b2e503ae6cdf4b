import { createHmac, hkdfSync } from 'node:crypto';
import { desc, eq, gt, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { codeFailure, letterCode } from '@/db/schema';
import type { Ctx } from '../context';
import { env } from '../env';
import { DomainError } from '../errors';
import { linkPath } from '../links/path';
import { dayNumber } from '../links/token';

/** Neither 0 and O, nor 1, I and L: a code is read from paper. Twelve of these are 58 bits. */
const LETTERS = 'ABCDEFGHJKMNPQRTVWXY2346789';
const LENGTH = 12;
/** Wrong codes from everybody together within the time below, before nobody may try: a guess hits one in 10^17. */
const MOST_FAILURES = 300;
const MINUTES = 10;

type CodedLetter = { contactId: number; campaignId: number };

/**
 * Makes the code to print in each of these letters, in their order, as `K7MP-4RXW-9TDC`. It leads to where the letter's link would.
 * Only its keyed hash is kept; made at another moment, a letter has a new one.
 */
export async function issueLetterCodes(
  tx: Db,
  letters: readonly CodedLetter[],
  now: Date,
): Promise<string[]> {
  if (letters.length === 0) return [];
  const codes = letters.map((letter) => codeOf(letter, now));
  await tx
    .insert(letterCode)
    .values(
      letters.map((letter, index) => ({ ...letter, codeHash: hashOf(codes[index] ?? ''), issuedAt: now })),
    )
    .onConflictDoUpdate({
      target: [letterCode.contactId, letterCode.campaignId],
      set: { codeHash: sql`excluded.code_hash`, issuedAt: sql`excluded.issued_at` },
    });
  return codes.map(printed);
}

/**
 * The path of the page that a letter's code opens; it shows for as long after the letter was made as a message's link does.
 * @throws DomainError `not_found` (no such code), `too_many_attempts`
 */
export async function redeemLetterCode(ctx: Ctx, typed: string): Promise<string> {
  const since = new Date(ctx.now.getTime() - MINUTES * 60_000);
  if ((await ctx.db.$count(codeFailure, gt(codeFailure.at, since))) >= MOST_FAILURES) {
    throw new DomainError('too_many_attempts');
  }
  const [found] = await ctx.db
    .select()
    .from(letterCode)
    .where(eq(letterCode.codeHash, hashOf(plain(typed))))
    .orderBy(desc(letterCode.issuedAt))
    .limit(1);
  if (!found) {
    await ctx.db.delete(codeFailure).where(sql`${codeFailure.at} <= ${since.toISOString()}::timestamptz`);
    await ctx.db.insert(codeFailure).values({ at: ctx.now });
    throw new DomainError('not_found', 'code');
  }
  const { contactId, campaignId, issuedAt } = found;
  const subject = { contactId, campaignId, issuedOn: dayNumber(issuedAt) };
  return linkPath(env().AVAL_SECRET, 'preferences', subject);
}

/** The code that a letter was given at `issuedAt`, made again for its page. */
export function letterCodeOf(letter: CodedLetter, issuedAt: Date): string {
  return printed(codeOf(letter, issuedAt));
}

const printed = (code: string) => code.replace(/(.{4})(?=.)/g, '$1-');

/** 256 bits by the key alone, written in our letters: nobody without the key can tell it from chance. */
function codeOf({ contactId, campaignId }: CodedLetter, issuedAt: Date): string {
  const name = `${contactId} ${campaignId} ${issuedAt.getTime()}`;
  let rest = BigInt(`0x${createHmac('sha256', keyFor('aval letter codes made')).update(name).digest('hex')}`);
  let code = '';
  for (let place = 0; place < LENGTH; place++) {
    code += LETTERS[Number(rest % BigInt(LETTERS.length))];
    rest /= BigInt(LETTERS.length);
  }
  return code;
}

const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', env().AVAL_SECRET, '', purpose, 32));

/** As it was printed: whatever case, spaces and hyphens it was typed with. */
const plain = (typed: string) =>
  typed
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .slice(0, 40);

function hashOf(code: string): string {
  return createHmac('sha256', keyFor('aval letter codes')).update(code).digest('hex');
}
