import { Folded, MessageFrame, PlainText } from '@/components/staff/message-frame';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { figure, say } from '@/lib/format/numbers';
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
    <div className="grid gap-x-6 gap-y-1 sm:grid-cols-[9rem_1fr]">
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

/** The message as a reader would get it. */
export function MessageCard({ view, locale }: PartProps) {
  const { message: text } = campaignText[locale];
  const { subject, html, text: plain } = view.preview;
  return (
    <Card id="message" title={text.title}>
      <DescriptionList
        items={[
          {
            id: 'subject',
            term: text.subject,
            value:
              subject === '' ? (
                <span className="text-quiet">{text.noSubject}</span>
              ) : (
                <strong>{subject}</strong>
              ),
          },
        ]}
      />
      <MessageFrame html={html} title={text.frame} />
      <p className="text-quiet">{text.sample}</p>
      <Folded title={text.text}>
        <PlainText>{plain}</PlainText>
      </Folded>
    </Card>
  );
}
