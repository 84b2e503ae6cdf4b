import { createHmac, timingSafeEqual } from 'node:crypto';
import type { LinkKeys } from './keys';

const MAC_BYTES = 12;

/**
 * A moment, and a number beside it, that only we can have written, and only for one link: what a page carries in its form, so that the
 * form says when it was shown, or which act it takes back.
 */
export function makeStamp(keys: LinkKeys, token: string, { at, about }: { at: Date; about: number }): string {
  const said = `${at.getTime().toString(36)}.${about.toString(36)}`;
  return `${said}.${macOf(keys, token, said).toString('base64url')}`;
}

/** What a genuine stamp of this link says, or null. */
export function readStamp(keys: LinkKeys, token: string, stamp: string): { at: Date; about: number } | null {
  const [, said = '', moment = '', about = '', mac = ''] =
    /^(([0-9a-z]{1,11})\.([0-9a-z]{1,8}))\.([\w-]{16})$/.exec(stamp) ?? [];
  const given = Buffer.from(mac, 'base64url');
  if (given.length !== MAC_BYTES || !timingSafeEqual(macOf(keys, token, said), given)) return null;
  return { at: new Date(Number.parseInt(moment, 36)), about: Number.parseInt(about, 36) };
}

function macOf(keys: LinkKeys, token: string, said: string): Buffer {
  return createHmac('sha256', keys.mac).update(`${token} ${said}`).digest().subarray(0, MAC_BYTES);
}
