/** What an address of ours is for: `u`, to say no by a message; `b`, to which what cannot be delivered comes back. */
export type MailUse = 'u' | 'b';

/** A token's letters count, and mail servers do not keep them apart: in addresses it is written in hexadecimal. */
export function tokenHex(token: string): string {
  return Buffer.from(token, 'base64url').toString('hex');
}

/** The token that was so written. */
export function tokenOfHex(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64url');
}

/** The address, of 62 characters before the @, that carries a token (RFC 5321 allows 64). */
export function mailAddress(use: MailUse, token: string, domain: string): string {
  return `${use}+${tokenHex(token)}@${domain}`;
}

/** What an address of ours carries, whatever became of its letters' case; null for any other. */
export function readMailAddress(address: string): { use: MailUse; token: string } | null {
  const [, use, hex] = /^([ub])\+([0-9a-f]{60})@/i.exec(address) ?? [];
  if (use === undefined || hex === undefined) return null;
  return { use: use.toLowerCase() as MailUse, token: tokenOfHex(hex) };
}

/** Everything in a text that may be a token of ours: whether one is, its keys say. At most a hundred. */
export function possibleTokens(text: string): string[] {
  const inAddresses = [...text.matchAll(/(?<![0-9a-f])[0-9a-f]{60}(?![0-9a-f])/gi)].map(([hex]) =>
    tokenOfHex(hex),
  );
  const inLinks = [...text.matchAll(/\/u\/([\w-]{40})(?![\w-])/g)].map(([, token = '']) => token);
  return [...new Set([...inAddresses, ...inLinks])].slice(0, 100);
}
