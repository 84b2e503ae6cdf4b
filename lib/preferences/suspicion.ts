import type { Suspicion } from '@/db/vocabulary';
import { env } from '../env';
import { linkKeys } from '../links/keys';
import { makeStamp, readStamp } from '../links/stamp';

/** Nobody reads a sentence and presses in less, in milliseconds. */
const QUICK_MS = 2000;

/** What the body of a mail client's post is (RFC 8058, 3.1). */
const BY_STANDARD = ['List-Unsubscribe', 'One-Click'] as const;

const keys = () => linkKeys(env().AVAL_SECRET, 'page');

/** The stamp that a page's form carries: when it was shown. */
export function pageStamp(token: string, now: Date): string {
  return makeStamp(keys(), token, { at: now, about: 0 });
}

/**
 * Why a post may come from a program that opens links rather than from a person or their mail client. It counts all the same: to be
 * wrong here must cost nobody their no.
 * @param stamp what the page's form carried; undefined where no page of ours sent the post
 */
export function suspicionOf(
  { token, now }: { token: string; now: Date },
  form: { stamp: string | undefined; fromPage: boolean; standard: string | undefined },
): Suspicion | null {
  if (!form.fromPage) return form.standard === BY_STANDARD[1] ? null : 'odd_body';
  const shown = form.stamp === undefined ? null : readStamp(keys(), token, form.stamp);
  if (!shown) return 'not_from_page';
  return now.getTime() - shown.at.getTime() < QUICK_MS ? 'too_quick' : null;
}
