import { domainToASCII } from 'node:url';

const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;
const LOCAL_PART = /^[^\s"(),:;<>@[\\\]\p{Cc}]+$/u;
const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;

/**
 * The one rule by which two spellings are the same e-mail address: surrounding space goes, the text takes Unicode's
 * composed form (NFC), the domain becomes lower case and ASCII (IDNA). The part before the @ is the provider's own
 * business: its case, its dots and its plus tag stay. Answers null for what is no address (RFC 5321; quoted local parts
 * and address literals are refused).
 */
export function normaliseEmail(text: string): string | null {
  const composed = text.normalize('NFC').trim();
  const at = composed.lastIndexOf('@');
  if (at < 1) return null;
  const local = composed.slice(0, at);
  const domain = domainToASCII(composed.slice(at + 1)).toLowerCase();
  if (!LOCAL_PART.test(local) || local.startsWith('.') || local.endsWith('.') || local.includes('..'))
    return null;
  if (Buffer.byteLength(local) > LONGEST_LOCAL_PART || !DOMAIN.test(domain)) return null;
  const address = `${local}@${domain}`;
  return Buffer.byteLength(address) > LONGEST_ADDRESS ? null : address;
}
