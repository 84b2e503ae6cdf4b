import { type Attachment, type HeaderValue, simpleParser } from 'mailparser';

/** One recipient of a message that could not be delivered (RFC 3464): what was done, the status (RFC 3463), and to whom. */
export type Undelivered = { action: string; status: string; recipients: string[] };

/** What a message is that came to us. */
export type Report =
  | { kind: 'delivery'; undelivered: Undelivered[] }
  | { kind: 'complaint'; feedbackType: string }
  | { kind: 'automatic' }
  | { kind: 'message' };

const OPTIONS = {
  keepDeliveryStatus: true,
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipImageLinks: true,
  skipTextLinks: true,
} as const;

/** Reads a message from a stranger: a report of delivery, a complaint (RFC 5965), an automatic answer (RFC 3834), or a person's. */
export async function readReport(raw: Buffer): Promise<Report> {
  const mail = await simpleParser(raw, OPTIONS);
  const part = (type: RegExp) => textOf(mail.attachments.find(({ contentType }) => type.test(contentType)));
  const feedback = part(/^message\/feedback-report/i);
  if (reportType(mail.headers.get('content-type')) === 'feedback-report' && feedback !== '') {
    const [fields] = fieldBlocks(feedback);
    return { kind: 'complaint', feedbackType: fields?.get('feedback-type') ?? '' };
  }
  const status = part(/^message\/(global-)?delivery-status/i);
  if (status !== '') return { kind: 'delivery', undelivered: undeliveredIn(status) };
  const automatic = String(mail.headers.get('auto-submitted') ?? 'no').toLowerCase();
  return { kind: automatic.startsWith('no') ? 'message' : 'automatic' };
}

function reportType(header: HeaderValue | undefined): string {
  if (typeof header !== 'object' || !('params' in header)) return '';
  return (header.params as Record<string, string>)['report-type']?.toLowerCase() ?? '';
}

const textOf = (attachment: Attachment | undefined) => attachment?.content.toString('latin1') ?? '';

/** The first block is of the message as a whole, each further one of a recipient. */
function undeliveredIn(status: string): Undelivered[] {
  return fieldBlocks(status).flatMap((fields) => {
    const action = fields.get('action')?.toLowerCase();
    const code = /^[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0];
    if (action === undefined || code === undefined) return [];
    const named = [fields.get('original-recipient'), fields.get('final-recipient')];
    const recipients = named.flatMap((value) => value?.replace(/^[^;]*;\s*/, '').trim() ?? []);
    return [{ action, status: code, recipients }];
  });
}

/** Blocks of `Name: value` lines, parted by empty ones; a line that begins with a space goes on. */
function fieldBlocks(text: string): Map<string, string>[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((block) => {
      const lines = block.replaceAll(/\n[ \t]+/g, ' ').split('\n');
      const pairs = lines.flatMap((line): [string, string][] => {
        const colon = line.indexOf(':');
        return colon < 1 ? [] : [[line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]];
      });
      return new Map(pairs);
    });
}
