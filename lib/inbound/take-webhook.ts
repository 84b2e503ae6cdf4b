import { Webhook } from 'standardwebhooks';
import type { Ctx } from '../context';
import { env } from '../env';
import { DomainError } from '../errors';
import { parseInput } from '../input';
import { mailSchema } from './schemas';
import { takeMail } from './take-mail';
import { takeOrder } from './take-order';
import { type TextTaken, takeText } from './take-text';

/** What a provider's program hands on: a text message, a message that came back, or what became of a call or a fax. */
export const webhookKinds = ['text', 'mail', 'order'] as const;
export type WebhookKind = (typeof webhookKinds)[number];

export type WebhookTaken = { effect: string | null; people?: number; reply?: string | null };

/**
 * Takes what a provider posts, signed as standardwebhooks.com has it. The same `webhook-id` again does nothing more, and an old or
 * forged one nothing at all.
 * @throws DomainError `not_found` (no secret is set), `not_signed_in` (not genuine, or too old), `invalid_input`
 */
export async function takeWebhook(
  ctx: Ctx,
  kind: WebhookKind,
  { body, headers }: { body: Buffer; headers: Record<string, string> },
): Promise<WebhookTaken> {
  const { INBOUND_SECRET } = env();
  if (INBOUND_SECRET === undefined) throw new DomainError('not_found');
  const payload = verified(INBOUND_SECRET, body, headers);
  const externalId = headers['webhook-id'] ?? '';
  if (kind === 'text') return told(await takeText(ctx, payload, { way: 'webhook', externalId }));
  if (kind === 'order') return { effect: await takeOrder(ctx, payload, { way: 'webhook', externalId }) };
  const { recipient, raw } = parseInput(mailSchema, payload);
  return { effect: await takeMail(ctx, { recipient, raw: Buffer.from(raw, 'base64'), way: 'webhook' }) };
}

const told = (taken: TextTaken | null): WebhookTaken => taken ?? { effect: null };

function verified(secret: string, body: Buffer, headers: Record<string, string>): unknown {
  let payload: unknown;
  try {
    payload = new Webhook(secret).verify(body.toString('utf8'), headers);
  } catch {
    throw new DomainError('not_signed_in', 'signature');
  }
  return payload;
}
