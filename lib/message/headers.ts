/**
 * The fields that let a mailbox offer one-click unsubscription (RFC 8058), which must not be folded, and that say whose mail it is:
 * the list (RFC 2919), and what Gmail counts complaints by.
 */
export type ListHeaders = {
  'List-Unsubscribe': string;
  'List-Unsubscribe-Post': string;
  'List-Id': string;
  'Feedback-ID': string;
};

/** What a signature must cover: the usual lists leave `List-Unsubscribe-Post` out, and one-click then does not count. */
export const SIGNED_FIELDS = [
  ...['from', 'to', 'subject', 'date', 'message-id', 'mime-version', 'content-type'],
  ...['list-id', 'list-unsubscribe', 'list-unsubscribe-post', 'feedback-id'],
] as const;

/**
 * `purpose` and `advertiser` are slugs; `domain` is the sender's. `unsubscribeAddress` is an address at which a message is a no, where
 * somebody listens.
 */
export function listHeaders(options: {
  unsubscribeUrl: string;
  unsubscribeAddress: string | null;
  campaign: number;
  purpose: string;
  advertiser: string;
  domain: string;
  sender: string;
}): ListHeaders {
  const { unsubscribeUrl, unsubscribeAddress, campaign, purpose, advertiser, domain, sender } = options;
  const byMail = unsubscribeAddress === null ? '' : `, <mailto:${unsubscribeAddress}?subject=unsubscribe>`;
  return {
    'List-Unsubscribe': `<${unsubscribeUrl}>${byMail}`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'List-Id': `<${purpose}.${advertiser}.${domain}>`,
    // The last part is the same in all that this sender sends (Google asks for 5 to 15 characters).
    'Feedback-ID': `c${campaign}:${purpose.slice(0, 40)}:${advertiser.slice(0, 40)}:${sender}`,
  };
}
