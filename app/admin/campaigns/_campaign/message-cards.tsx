import { Folded, MessageFrame, PlainText } from '@/components/staff/message-frame';
import { MessageLooks } from '@/components/staff/message-looks';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import type { Locale } from '@/db/vocabulary';
import type { RenderedMessage } from '@/lib/campaigns/message';
import { counted, figure, say } from '@/lib/format/numbers';
import { builderMessageText } from '@/lib/format/text/builder-message';
import { campaignText } from '@/lib/format/text/campaign';
import { findingText } from '@/lib/format/text/findings';
import { source } from '@/lib/law/sources';
import type { Finding } from '@/lib/message/check';
import type { PartProps } from './parts';

/** What is wrong with the message as it is now, and what to do about it. */
export function FindingsCard({ view, locale }: PartProps) {
  const { findings: text } = campaignText[locale];
  return (
    <Card id="findings" title={text.title}>
      {view.findings.length === 0 ? (
        <p>
          <Badge tone="yes">{text.none}</Badge>
        </p>
      ) : (
        <ul className="border-t border-line">
          {view.findings.map((finding) => (
            <li key={`${finding.code} ${finding.detail}`} className="border-b border-line py-3">
              <FindingLine finding={finding} locale={locale} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function FindingLine({ finding, locale }: { finding: Finding } & Pick<PartProps, 'locale'>) {
  const { findings: text } = campaignText[locale];
  const { what, todo } = findingText[locale][finding.code];
  const stops = finding.severity === 'stop';
  return (
    <div className="grid gap-x-6 gap-y-1 sm:grid-cols-[7rem_1fr]">
      <p>
        <Badge tone={stops ? 'stop' : 'care'}>{stops ? text.stop : text.warn}</Badge>
      </p>
      <div className="max-w-measure">
        <p>{say(what, { detail: detailOf(finding, locale) })}</p>
        <p className="text-quiet">{todo}</p>
        {finding.citation && (
          <p>
            {text.source} <a href={source(finding.citation).url}>{source(finding.citation).title[locale]}</a>
          </p>
        )}
      </div>
    </div>
  );
}

function detailOf({ code, detail = '' }: Finding, locale: PartProps['locale']): string {
  if (code === 'unknown_placeholder') return `{{${detail}}}`;
  return /^\d+$/.test(detail) ? figure(locale, Number(detail)) : detail;
}

/** The message as a reader would get it, by the means it goes. */
export function MessageCard({ view, locale }: PartProps) {
  const text = campaignText[locale].message;
  const { previews } = view;
  return (
    <Card id="message" title={text.title}>
      <Seen previews={previews} locale={locale} />
      {previews.fr.kind === 'letter' && (
        <p>
          <a href={`/admin/campaigns/${view.campaign.id}/letter`}>{builderMessageText[locale].letterPrint}</a>
        </p>
      )}
      <p className="text-quiet">{text.sample}</p>
    </Card>
  );
}

type Previews = Record<Locale, RenderedMessage>;

function Seen({ previews, locale }: { previews: Previews; locale: Locale }) {
  const { fr, en } = previews;
  const text = builderMessageText[locale];
  if (fr.kind === 'email' && en.kind === 'email') {
    return (
      <>
        <MessageLooks messages={{ fr, en }} first={locale} text={text} />
        <noscript>
          <Folded title={campaignText[locale].message.text}>
            <PlainText>{previews[locale].kind === 'email' ? (locale === 'fr' ? fr : en).text : ''}</PlainText>
          </Folded>
        </noscript>
      </>
    );
  }
  const different = JSON.stringify(fr) !== JSON.stringify(en);
  return (
    <div className="grid gap-8">
      {(different ? (['fr', 'en'] as const) : [locale]).map((language) => (
        <section key={language} className="grid gap-3">
          {different && <h3>{text.languages[language]}</h3>}
          <Plainly message={previews[language]} locale={locale} />
        </section>
      ))}
    </div>
  );
}

const ROOM = { 'GSM-7': 160, 'UCS-2': 70 };

function Plainly({ message, locale }: { message: RenderedMessage; locale: Locale }) {
  const text = builderMessageText[locale];
  if (message.kind === 'letter') return <MessageFrame html={message.html} title={text.preview} />;
  if (message.kind === 'sms') {
    const { encoding, characters, segments, outside } = message;
    return (
      <>
        <p className="w-80 max-w-full rounded-edge border border-edge bg-leaf p-4 whitespace-pre-wrap wrap-anywhere">
          {message.text}
        </p>
        <p className="font-semibold tabular-nums">
          {say(counted(locale, segments, text.sms.counted), { characters: figure(locale, characters) })}
        </p>
        <p className="text-quiet">{say(text.sms.encoding, { encoding, room: ROOM[encoding] })}</p>
        {outside.length > 0 && <p>{say(text.sms.outside, { characters: outside.join(' ') })}</p>}
      </>
    );
  }
  if (message.kind === 'email') return null;
  return (
    <div className="grid max-w-measure gap-4 border-s-4 border-line ps-5">
      <div>
        <p className="text-small text-quiet">{text.script.opening}</p>
        {message.opening.map((line) => (
          <p key={line} className="font-serif text-lead">
            {line}
          </p>
        ))}
      </div>
      <div>
        <p className="text-small text-quiet">{text.script.text}</p>
        <p className="whitespace-pre-wrap">{message.text}</p>
      </div>
      {message.closing.map((line) => (
        <p key={line} className="font-semibold">
          {line}
        </p>
      ))}
    </div>
  );
}
