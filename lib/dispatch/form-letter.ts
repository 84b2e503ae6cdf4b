import { and, eq, isNull } from 'drizzle-orm';
import MailComposer from 'nodemailer/lib/mail-composer';
import { formLetter } from '@/db/schema';
import type { Ctx } from '../context';
import { env } from '../env';
import { formText } from '../format/text/forms';
import { type Confirmation, confirmationOf } from '../forms/confirm';
import { confirmLink } from '../forms/letter';

import { sha256 } from '../hash';
import { frameHtml } from '../message/frame';
import { escapeHtml } from '../message/placeholders';
import { handOverByMail } from './smtp';

type Row = typeof formLetter.$inferSelect;

/**
 * Sends a letter that asks to confirm, once: to the SMTP server, or, where there is none, to the staff's outbox. Of what was sent
 * nothing is kept but that it was, since the link in it is the person's alone.
 */
export async function sendFormLetter(ctx: Ctx, letterId: number): Promise<void> {
  const [letter] = await ctx.db
    .select()
    .from(formLetter)
    .where(and(eq(formLetter.id, letterId), isNull(formLetter.endedAt)));
  if (!letter || letter.recipient === '') return;
  const asked = await confirmationOf(ctx, letter.submissionId);
  if (asked.state !== 'waiting') return;
  const { subject, source } = await compose(ctx, letter, asked);
  const { SMTP_URL } = env();
  const answer = SMTP_URL === undefined ? null : await send(SMTP_URL, letter, { subject, source });
  await ctx.db
    .update(formLetter)
    .set({
      ...{ subject, endedAt: ctx.now },
      ...(answer === null
        ? { answer: 'kept in the outbox', source: source.toString('utf8') }
        : { answer, recipient: '' }),
    })
    .where(eq(formLetter.id, letterId));
}

async function send(routes: readonly string[], row: Row, letter: { subject: string; source: Buffer }) {
  const { sender: from, recipient: to } = row;
  const { state, answer } = await handOverByMail(routes, {
    campaignId: 0,
    contactId: 0,
    from,
    to,
    ...letter,
  });
  if (state !== 'handed_off') throw new Error(`a letter that asks to confirm was not taken: ${answer}`);
  return answer;
}

async function compose(ctx: Ctx, letter: Row, asked: Confirmation) {
  const { APP_URL } = env();
  const { locale, sender, sections } = asked;
  const { letter: said, question } = formText[locale];
  const link = `${APP_URL}${confirmLink(letter.submissionId, letter.at)}`;
  const subject = said.subject(sender);
  const items = sections.map(({ text, questions }) => ({
    text,
    questions: questions.map(({ purpose, channel }) => question(purpose[locale], channel)),
  }));
  const foot = [said.otherwise, said.life];
  const html = frameHtml({
    ...{ locale, title: escapeHtml(subject) },
    body: [
      `<p>${escapeHtml(said.hello)}</p>`,
      ...items.map(
        ({ text, questions }) =>
          `<p><strong>${questions.map(escapeHtml).join('<br>')}</strong></p><blockquote>${escapeHtml(text)}</blockquote>`,
      ),
      `<p>${escapeHtml(said.press)}</p><p><a href="${link}">${escapeHtml(said.link)}</a></p>`,
    ].join('\n'),
    foot: foot.map((line) => `<p>${escapeHtml(line)}</p>`).join(''),
  });
  const lines = items.map(
    ({ text, questions }) => `${questions.join('\n')}\n\n  ${text.replaceAll('\n', '\n  ')}`,
  );
  const text = [said.hello, ...lines, said.press, link, ...foot].join('\n\n');
  const source = await new MailComposer({
    from: { name: sender, address: letter.sender },
    to: letter.recipient,
    ...{ subject, html, text, date: ctx.now },
    messageId: `<${sha256(`${letter.id} ${link}`).slice(0, 32)}@${new URL(APP_URL).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
    .compile()
    .build();
  return { subject, source };
}
