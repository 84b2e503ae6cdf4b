import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import type { LinkKeys } from './keys';

/** What a link is about: a person, the message that carried it (0: none), and the day on which it was made. */
export type LinkSubject = { contactId: number; campaignId: number; issuedOn: number };

const VERSION = 1;
const PAYLOAD_BYTES = 14;
const MAC_BYTES = 16;
const DAY_MS = 86_400_000;

/** A moment as whole days since 1970, as links carry it. */
export function dayNumber(at: Date): number {
  return Math.floor(at.getTime() / DAY_MS);
}

/**
 * A token of 40 characters that nobody can make, read or alter without the keys. It is built as RFC 5297 builds its
 * synthetic-IV mode: the MAC of the payload, which is also the initial vector under which the payload is enciphered. So
 * equal subjects have equal tokens, and the row numbers inside stay inside.
 */
export function makeToken(keys: LinkKeys, subject: LinkSubject): string {
  const payload = Buffer.alloc(PAYLOAD_BYTES);
  payload.writeUInt8(VERSION, 0);
  payload.writeUIntBE(subject.contactId, 1, 6);
  payload.writeUInt32BE(subject.campaignId, 7);
  payload.writeUIntBE(subject.issuedOn, 11, 3);
  const mac = macOf(keys, payload);
  const cipher = createCipheriv('aes-256-ctr', keys.cipher, mac);
  return Buffer.concat([mac, cipher.update(payload), cipher.final()]).toString('base64url');
}

/** The subject of a genuine token, or null; any changed bit makes it not genuine. */
export function readToken(keys: LinkKeys, token: string): LinkSubject | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== MAC_BYTES + PAYLOAD_BYTES || bytes.toString('base64url') !== token) return null;
  const mac = bytes.subarray(0, MAC_BYTES);
  const decipher = createDecipheriv('aes-256-ctr', keys.cipher, mac);
  const payload = Buffer.concat([decipher.update(bytes.subarray(MAC_BYTES)), decipher.final()]);
  if (!timingSafeEqual(macOf(keys, payload), mac) || payload.readUInt8(0) !== VERSION) return null;
  return {
    contactId: payload.readUIntBE(1, 6),
    campaignId: payload.readUInt32BE(7),
    issuedOn: payload.readUIntBE(11, 3),
  };
}

function macOf(keys: LinkKeys, payload: Buffer): Buffer {
  return createHmac('sha256', keys.mac).update(payload).digest().subarray(0, MAC_BYTES);
}
