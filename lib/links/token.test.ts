import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkKeys } from './keys';
import { dayNumber, makeToken, readToken } from './token';

const secret = 'a secret of more than thirty-two characters';
const unsubscribe = linkKeys(secret, 'unsubscribe');
const subject = { contactId: 123_456_789, campaignId: 42, issuedOn: dayNumber(new Date('2026-11-24')) };

describe('link tokens', () => {
  it('carry their subject, in 40 characters that are safe in an address', () => {
    fc.assert(
      fc.property(
        fc.nat(2 ** 31 - 1),
        fc.nat(2 ** 31 - 1),
        fc.nat(2 ** 23),
        (contactId, campaignId, issuedOn) => {
          const token = makeToken(unsubscribe, { contactId, campaignId, issuedOn });
          expect(token).toMatch(/^[A-Za-z0-9_-]{40}$/);
          expect(readToken(unsubscribe, token)).toEqual({ contactId, campaignId, issuedOn });
        },
      ),
    );
  });

  it('are refused after any single changed bit', () => {
    const bytes = Buffer.from(makeToken(unsubscribe, subject), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(readToken(unsubscribe, changed.toString('base64url'))).toBeNull();
    }
  });

  it('are refused in any other spelling, length, purpose or secret', () => {
    const token = makeToken(unsubscribe, subject);
    for (const other of [
      '',
      'x',
      token.slice(1),
      `${token}A`,
      `${token}=`,
      token.toLowerCase(),
      `${token}\n`,
    ]) {
      expect(readToken(unsubscribe, other)).toBeNull();
    }
    expect(readToken(linkKeys(secret, 'preferences'), token)).toBeNull();
    expect(readToken(linkKeys(`${secret}!`, 'unsubscribe'), token)).toBeNull();
  });
});
