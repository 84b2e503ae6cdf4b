import { createHash } from 'node:crypto';
import type { ArrivalEffect } from '@/db/vocabulary';
import { EVERY } from '@/db/vocabulary';
import { recordOpposition } from '../consent/oppose';
import type { Ctx } from '../context';
import { env } from '../env';
import { linkKeys } from '../links/keys';
import { possibleTokens, readMailAddress } from '../links/mail-address';
import { type LinkSubject, readToken } from '../links/token';
import { noteArrival, onlyOnce } from './note';
import { type Report, readReport } from './read-report';
import { takeBounce } from './take-bounce';

/** A message as a mail server gave it to us. */
export type Mail = { recipient: string; raw: Buffer; way: string };

/** Reports of the same form by which nobody says no (RFC 5965, 7.3; RFC 6591). */
const NO_COMPLAINT = new Set(['not-spam', 'auth-failure']);

const keys = (use: 'unsubscribe' | 'message') => linkKeys(env().AVAL_SECRET, use);

/** Whether an address is one of ours that a message of ours carried, or one for complaints. */
export function isOurs(recipient: string): boolean {
  const carried = readMailAddress(recipient);
  if (carried) return subjectOf(carried.use === 'u' ? 'unsubscribe' : 'message', carried.token) !== null;
  const [local = '', domain = ''] = recipient.toLowerCase().split('@');
  return domain === env().MAIL_DOMAIN && ['complaints', 'fbl', 'abuse', 'postmaster'].includes(local);
}

/**
 * Takes a message that came back, for one of its recipients, and does what it asks: a no by message, a report of delivery, a
 * complaint. Each is tied to its message by the token in its address or in what it carries; without a genuine one it does nothing. The
 * same message again does nothing more.
 */
export async function takeMail(ctx: Ctx, { recipient, raw, way }: Mail): Promise<ArrivalEffect | null> {
  const report = await readReport(raw);
  const externalId = createHash('sha256')
    .update(recipient.toLowerCase())
    .update('\0')
    .update(raw)
    .digest('hex');
  return onlyOnce(ctx, { way, externalId }, (inside) => takeReport(inside, { recipient, report, raw, way }));
}

type Taken = { recipient: string; report: Report; raw: Buffer; way: string };

async function takeReport(ctx: Ctx, { recipient, report, raw, way }: Taken): Promise<ArrivalEffect> {
  const carried = readMailAddress(recipient);
  if (report.kind === 'complaint') return takeComplaint(ctx, { recipient, report, raw, way });
  if (carried?.use === 'b' && report.kind === 'delivery') {
    const subject = subjectOf('message', carried.token);
    if (subject) return takeBounce(ctx, subject, { undelivered: report.undelivered, way });
  }
  if (report.kind === 'delivery') return noteArrival(ctx, { kind: 'bounce', way, effect: 'untied' });
  const subject = carried?.use === 'u' ? subjectOf('unsubscribe', carried.token) : null;
  if (!subject) return noteArrival(ctx, { kind: 'mailto', way, effect: 'untied' });
  // An absence notice is nobody's no (RFC 3834).
  if (report.kind === 'automatic')
    return noteArrival(ctx, { ...tied(subject), kind: 'mailto', way, effect: 'noted' });
  const { contactId, campaignId } = subject;
  const { person, message, already } = await recordOpposition(
    ctx,
    { contactId, campaignId },
    {
      ...{ arrivedAt: ctx.now, recordedAt: ctx.now, method: 'message to unsubscribe', source: 'person' },
      arrival: { kind: 'mailto', way, suspicion: null, detail: null },
    },
  );
  if (!person || !message) return noteArrival(ctx, { kind: 'mailto', way, effect: 'nobody' });
  return already ? 'already_stopped' : 'stopped';
}

/** A complaint is a no to all prospecting by e-mail: of whom it comes says the message that it carries, if only by its header. */
async function takeComplaint(
  ctx: Ctx,
  { recipient, report, raw, way }: Taken & { report: Extract<Report, { kind: 'complaint' }> },
): Promise<ArrivalEffect> {
  const carried = readMailAddress(recipient)?.token;
  const tokens = [...(carried === undefined ? [] : [carried]), ...possibleTokens(raw.toString('latin1'))];
  const subject = tokens
    .map((token) => subjectOf('message', token) ?? subjectOf('unsubscribe', token))
    .find(Boolean);
  if (!subject) return noteArrival(ctx, { kind: 'complaint', way, effect: 'untied' });
  const detail = report.feedbackType.slice(0, 40).toLowerCase() || null;
  if (NO_COMPLAINT.has(detail ?? '')) {
    return noteArrival(ctx, { ...tied(subject), kind: 'complaint', way, effect: 'noted', detail });
  }
  const { person, already } = await recordOpposition(
    ctx,
    { contactId: subject.contactId, advertiserId: EVERY, purposeId: EVERY, channel: 'email' },
    {
      ...{ arrivedAt: ctx.now, recordedAt: ctx.now, method: 'complaint', source: 'mailbox provider' },
      arrival: { kind: 'complaint', way, suspicion: null, detail },
    },
  );
  if (!person) return noteArrival(ctx, { kind: 'complaint', way, effect: 'nobody' });
  return already ? 'already_stopped' : 'stopped';
}

function subjectOf(use: 'unsubscribe' | 'message', token: string): LinkSubject | null {
  return readToken(keys(use), token);
}

const tied = ({ contactId, campaignId }: LinkSubject) => ({ contactId, campaignId });
