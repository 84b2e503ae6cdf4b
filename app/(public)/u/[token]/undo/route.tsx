import { readForm } from '@/app/_server/form-body';
import { languageOf, publicRoute } from '@/app/_server/public-context';
import { DomainError } from '@/lib/errors';
import { readLink, readLinkedMessage } from '@/lib/preferences/read-link';
import { takeBackPress } from '@/lib/preferences/take-back';
import { gonePage, PAGE_FIELD, UNDO_FIELD, undonePage } from '../answers';

export const dynamic = 'force-dynamic';

/** In bytes. */
const LIMIT = 8_999;

/** The person says that a press was not meant: everything is as before it. */
export const POST = publicRoute<'token'>('/u/{token}/undo', async (visit) => {
  const { ctx, token, request } = visit;
  const link = readLink(token, 'unsubscribe');
  const form = await readForm(request, LIMIT);
  const stamp = form?.get(UNDO_FIELD);
  if (typeof stamp !== 'string') throw new DomainError('not_found', 'link');
  await takeBackPress(ctx, token, stamp);
  const sent = form?.get(PAGE_FIELD);
  const asked = sent === 'fr' || sent === 'en' ? sent : undefined;
  const linked = await readLinkedMessage(ctx.db, link);
  if (!linked) return gonePage(visit, languageOf(visit, asked));
  return undonePage(visit, { message: linked.message, locale: languageOf(visit, asked) });
});
