import type { Locale } from '@/db/vocabulary';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import { openLink, readVisitor } from './read-link';
import { type Sender, senderOf } from './show';

/**
 * Whose letterhead and which language a page of the person's has, where that is all it needs.
 * @throws DomainError `not_found`, `link_expired`, `gone`
 */
export async function showFrame(ctx: Ctx, token: string): Promise<{ locale: Locale; sender: Sender | null }> {
  const visitor = await readVisitor(ctx.db, openLink(token, 'preferences', ctx.now));
  if (!visitor) throw new DomainError('gone', 'link');
  return { locale: visitor.locale, sender: await senderOf(ctx, visitor) };
}
