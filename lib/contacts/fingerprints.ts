import { createHmac, hkdfSync } from 'node:crypto';
import type { ContactRow } from '@/db/queries/merge-contacts';

/** The addresses by which a person can be known again. */
export type Addresses = Pick<ContactRow, 'email' | 'phone' | 'fax' | 'address' | 'postalCode' | 'lastName'>;

/** The key of fingerprints: without it, trying every phone number there is leads nowhere. */
export function fingerprintKey(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'aval', 'suppression fingerprint', 32));
}

/**
 * A keyed fingerprint (HMAC-SHA-256) of each of a person's addresses. Case and spaces make no difference, so that another spelling
 * of what was refused is known as well.
 */
export function fingerprintsOf(key: Buffer, person: Addresses): string[] {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const { email, phone, fax, address, postalCode, lastName } = person;
  const known: [string, string | null][] = [
    ['email', email],
    // A number is a number, whether it stands under phone or fax.
    ['number', phone],
    ['number', fax],
    ['post', address && [address, postalCode ?? '', lastName ?? ''].join('|')],
  ];
  return known.flatMap(([kind, text]) =>
    text === null
      ? []
      : [
          createHmac('sha256', key)
            .update(`${kind}:${plain(text)}`)
            .digest('base64url'),
        ],
  );
}
