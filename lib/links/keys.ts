import { hkdfSync } from 'node:crypto';

/**
 * What a link may do: stop things (never expires), show and change a person's choices, say that a page was shown, take an act
 * back; `message` names a message to those who carry it, and does nothing by itself.
 */
export const linkPurposes = ['unsubscribe', 'preferences', 'page', 'undo', 'message'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

export type LinkKeys = { mac: Buffer; cipher: Buffer };

const derived = new Map<string, LinkKeys>();

/** The two keys of one purpose, derived from the secret: a link for one purpose is nothing for another. Derived once. */
export function linkKeys(secret: string, purpose: LinkPurpose): LinkKeys {
  const name = `${purpose} ${secret}`;
  const known = derived.get(name);
  if (known) return known;
  const derive = (use: string) =>
    Buffer.from(hkdfSync('sha256', secret, 'aval', `link ${purpose} ${use}`, 32));
  const keys = { mac: derive('mac'), cipher: derive('cipher') };
  derived.set(name, keys);
  return keys;
}
