import { Webhook } from 'standardwebhooks';
import type { Carrier, HandOver, Letter } from './carrier';

/** A silent provider must not hold readers' locks: after this long nobody knows. */
const DEADLINE_MS = 2000;
const LANES = 5;
const LONGEST_WAIT_S = 86_400;

/**
 * Hands orders (a call, a fax) to a provider at `url`, each signed as standardwebhooks.com has it; its `webhook-id` is the message's
 * own name, by which the provider tells an order that comes twice. Taken with 2xx; 429 and 503 are for later, any other 4xx is a refusal;
 * 5xx, or no answer, is uncertain.
 */
export function providerCarrier(url: string, secret: string): Carrier {
  const signer = new Webhook(secret);
  return {
    lanes: LANES,
    async handOver(letter) {
      const { type, id } = JSON.parse(letter.source.toString('utf8')) as { type: string; id: string };
      const at = new Date();
      try {
        const response = await fetch(url, {
          method: 'POST',
          body: new Uint8Array(letter.source),
          redirect: 'error',
          signal: AbortSignal.timeout(DEADLINE_MS),
          headers: signed(signer, letter, { id, at }),
        });
        // A body that nobody reads would keep the connection.
        await response.body?.cancel();
        return answered(response, `${type} ${id}`);
      } catch (error) {
        return isRefused(error)
          ? { state: 'not_begun', answer: 'the provider cannot be reached' }
          : { state: 'uncertain', answer: 'no answer from the provider' };
      }
    },
    async close() {},
  };
}

function signed(signer: Webhook, { source }: Letter, { id, at }: { id: string; at: Date }) {
  return {
    'content-type': 'application/json',
    'idempotency-key': id,
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': signer.sign(id, at, source.toString('utf8')),
  };
}

function answered({ ok, status, headers }: Response, reference: string): HandOver {
  const answer = `HTTP ${status}`;
  if (ok) return { state: 'handed_off', answer, references: [reference] };
  // What broke on their side may have broken after they took it.
  if (status >= 500 && status !== 503) return { state: 'uncertain', answer };
  if (status !== 429 && status !== 503) return { state: 'failed', answer };
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  const wait = seconds > 0 ? { waitMs: Math.min(seconds, LONGEST_WAIT_S) * 1000 } : {};
  return { state: 'deferred', answer, ...wait };
}

/** Whether nothing can have left: the name is unknown, or nobody listens there. */
function isRefused(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause as { code?: string } | undefined) : undefined;
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'].includes(
    cause?.code ?? '',
  );
}
