import type { SmppSession, Submitted } from '../smpp';
import type { Carrier, HandOver } from './carrier';

/** A silent centre must not hold readers' locks: after this long nobody knows. */
const DEADLINE_MS = 2000;
const LANES = 10;
/** Too many at once, its queue is full, its own trouble, or come again (SMPP 3.4, 5.1.3): it took nothing. */
const FOR_NOW = new Set([0x08, 0x14, 0x58, 0x64]);
/** How long the centre is left alone once it said so, in milliseconds; doubled while it goes on saying so. */
const [SHORTEST_REST, LONGEST_REST] = [1000, 60_000];

/**
 * Hands text messages to an SMS centre over a session that is kept open. Refused for now, a message waits and the centre is left
 * alone; refused, it has failed; without an answer it is uncertain.
 */
export function smppCarrier(session: Pick<SmppSession, 'submit'>): Carrier {
  let rest = SHORTEST_REST;
  let restsUntil = 0;
  return {
    lanes: LANES,
    async handOver({ from, to, source }) {
      const left = restsUntil - performance.now();
      if (left > 0) return { state: 'deferred', answer: 'the SMS centre asked to wait', waitMs: left };
      const submitted = await session.submit({ from, to, text: source.toString('utf8') }, DEADLINE_MS);
      if (submitted.kind === 'answered' && FOR_NOW.has(submitted.status)) {
        if (restsUntil < performance.now()) {
          restsUntil = performance.now() + rest;
          rest = Math.min(rest * 2, LONGEST_REST);
        }
        return {
          state: 'deferred',
          answer: statusText(submitted.status),
          waitMs: restsUntil - performance.now(),
        };
      }
      if (submitted.kind === 'answered') rest = SHORTEST_REST;
      return handedOver(submitted);
    },
    async close() {},
  };
}

function handedOver(submitted: Submitted): HandOver {
  if (submitted.kind === 'away') return { state: 'not_begun', answer: 'no session with the SMS centre' };
  if (submitted.kind === 'silent') return { state: 'uncertain', answer: 'no answer from the SMS centre' };
  const { status, id } = submitted;
  if (status !== 0) return { state: 'failed', answer: statusText(status) };
  return { state: 'handed_off', answer: `taken as ${id}`, references: id === '' ? [] : [`smpp ${id}`] };
}

const statusText = (status: number) => `SMPP status 0x${status.toString(16).padStart(8, '0')}`;
