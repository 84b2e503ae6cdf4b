import { hkdfSync } from 'node:crypto';

/**
 * What a link may do: stop things (never expires), show and change a person's choices, confirm what was sent by a form (whose
 * number stands in the person's place), or show one receipt (whose event stands in the message's place).
 */
export const linkPurposes = ['unsubscribe', 'preferences', 'confirm', 'receipt'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

export type LinkKeys = { mac: Buffer; cipher: Buffer };

/** The two keys of one purpose, derived from the secret: a link for one purpose is nothing for another. */
export function linkKeys(secret: string, purpose: LinkPurpose): LinkKeys {
  const derive = (use: string) =>
    Buffer.from(hkdfSync('sha256', secret, 'aval', `link ${purpose} ${use}`, 32));
  return { mac: derive('mac'), cipher: derive('cipher') };
}
