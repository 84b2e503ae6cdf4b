import type { Ctx } from '../context';
import { type Opposed, oppose } from './oppose';
import { type LinkedMessage, readLink, readLinkedMessage } from './read-link';

export type Withdrawn = { message: LinkedMessage; outcome: Opposed } | null;

/**
 * One click: stops what a message's link names, at once. When this has answered, no hand-over of it begins any more. A link
 * of a person who was erased meanwhile answers null: there is nothing left to stop.
 * @throws DomainError `not_found` where the link is not genuine
 */
export async function withdrawByLink(ctx: Ctx, token: string): Promise<Withdrawn> {
  const subject = readLink(token, 'unsubscribe');
  const linked = await readLinkedMessage(ctx.db, subject);
  if (!linked) return null;
  const { advertiserId, purposeId, channel } = linked.message;
  const outcome = await oppose(
    ctx,
    subject.contactId,
    { advertiserId, purposeId, channel },
    'one-click link',
  );
  return { message: linked.message, outcome };
}
