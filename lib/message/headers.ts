/** The fields that let a mailbox offer one-click unsubscription (RFC 8058), which must not be folded. */
export type ListHeaders = { 'List-Unsubscribe': string; 'List-Unsubscribe-Post': string; 'List-Id': string };

/** `purpose` and `advertiser` are slugs; `domain` is the sender's. */
export function listHeaders(options: {
  unsubscribeUrl: string;
  purpose: string;
  advertiser: string;
  domain: string;
}): ListHeaders {
  return {
    'List-Unsubscribe': `<${options.unsubscribeUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'List-Id': `<${options.purpose}.${options.advertiser}.${options.domain}>`,
  };
}
