import type { Ctx } from '../context';
import type { LinkPurpose } from '../links/keys';
import { readLink } from '../preferences/read-link';
import { addJob } from '../queue/add';

/** The links that lead to a person, and so to asking for a fresh one, however old they are. */
export type OldLink = Extract<LinkPurpose, 'unsubscribe' | 'preferences' | 'why' | 'records'>;

/**
 * Has a fresh link sent to the address on file of the person whose link `token` is: to their page, or to their data. Nothing is
 * looked up here, so that nothing shows.
 * @throws DomainError `not_found` where the link is not genuine
 */
export async function askAgain(
  ctx: Ctx,
  { token, link, kind }: { token: string; link: OldLink; kind: 'page_link' | 'records_link' },
): Promise<void> {
  const { contactId, campaignId } = readLink(token, link);
  await addJob(
    ctx.db,
    'send-fresh-link',
    { contactId, campaignId, kind },
    { key: `fresh ${kind} ${contactId}`, runAt: ctx.now },
  );
}
