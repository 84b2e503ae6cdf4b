import { ButtonLink } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { ActionForm } from './action-form';
import { Letter, type LetterProps } from './letter';

type Frame = Omit<LetterProps, 'children'>;

/** After somebody has asked for a link: the same for everybody, known or not. */
export function AskedPage({ days, ...frame }: Frame & { days: number }) {
  const { asked } = frame.text;
  return (
    <Letter {...frame}>
      <PageHead title={asked.title} lead={<p>{asked.lead}</p>} />
      <p className="max-w-measure">{asked.life(days)}</p>
      <section className="grid gap-3 border-t border-line pt-4">
        <h2 className="text-minor">{asked.missing}</h2>
        <ul className="mb-2 list-disc ps-6">
          <li>{asked.spam}</li>
          <li>{asked.other}</li>
        </ul>
        <p>
          <ButtonLink href={`/?lang=${frame.locale}`}>{asked.again}</ButtonLink>
        </p>
      </section>
    </Letter>
  );
}

/** The fields by which a page for an old link says what it wants. */
export const AGAIN = { again: 'link' } as const;
export const STOP_ALL = { again: 'stop' } as const;

/** For a link whose time is over: it shows nothing of the person, still stops everything, and gets a fresh one. */
export function ExpiredPage({ days, action, ...frame }: Frame & { days: number; action: string }) {
  const { expired } = frame.text;
  return (
    <Letter {...frame}>
      <PageHead title={expired.title(days)} lead={<p>{expired.lead}</p>} />
      <section className="grid gap-3 border-t border-ink pt-4">
        <h2 className="text-minor">{expired.fresh}</h2>
        <p className="max-w-measure">{expired.freshHelp}</p>
        <ActionForm action={action} fields={AGAIN} label={expired.freshButton} />
      </section>
      <section className="grid gap-3 border-t border-line pt-4">
        <h2 className="text-minor">{expired.stop}</h2>
        <p className="max-w-measure">{expired.stopHelp}</p>
        <ActionForm action={action} fields={STOP_ALL} label={expired.stopButton} />
      </section>
    </Letter>
  );
}

/** A fresh link is on its way to the address on file. */
export function FreshPage({ records, days, ...frame }: Frame & { records: boolean; days: number }) {
  const { fresh, asked } = frame.text;
  return (
    <Letter {...frame}>
      <PageHead title={fresh.title} lead={<p>{fresh.lead}</p>} />
      <p className="max-w-measure">{records ? fresh.recordsLife : asked.life(days)}</p>
      <section className="grid gap-3 border-t border-line pt-4">
        <h2 className="text-minor">{asked.missing}</h2>
        <p className="max-w-measure">{asked.spam}</p>
        <p className="max-w-measure">{fresh.unreachable}</p>
      </section>
    </Letter>
  );
}

/** Everything was stopped by a link that shows nothing. */
export function StoppedAllPage(frame: Frame) {
  const { stoppedAll, expired } = frame.text;
  return (
    <Letter {...frame}>
      <PageHead title={stoppedAll.title} lead={<p>{stoppedAll.lead}</p>} />
      <p className="max-w-measure">{stoppedAll.again}</p>
      <ActionForm fields={AGAIN} label={expired.freshButton} />
    </Letter>
  );
}

/** Before a link to somebody's data is sent: what it is for, and where it goes. */
export function AskRecordsPage({ back, ...frame }: Frame & { back: string }) {
  const { ask, history } = frame.text;
  return (
    <Letter {...frame}>
      <PageHead title={ask.title} lead={<p>{ask.lead}</p>} />
      <p className="max-w-measure">{ask.help}</p>
      <ActionForm fields={AGAIN} label={ask.button} variant="primary" />
      <p>
        <a href={back} className="inline-flex min-h-11 items-center">
          {history.back}
        </a>
      </p>
    </Letter>
  );
}

/** For a link to somebody's data that is of another day: it shows nothing, and gets a fresh one. */
export function LateRecordsPage({ action, ...frame }: Frame & { action: string }) {
  const { late, ask } = frame.text;
  return (
    <Letter {...frame}>
      <PageHead title={late.title} lead={<p>{late.lead}</p>} />
      <p className="max-w-measure">{ask.help}</p>
      <ActionForm action={action} fields={AGAIN} label={ask.button} variant="primary" />
    </Letter>
  );
}

/** Before a link to the person's page is sent to the address on file. */
export function AskPageLink(frame: Frame) {
  const { expired, home } = frame.text;
  return (
    <Letter {...frame}>
      <PageHead title={expired.fresh} lead={<p>{home.askHelp}</p>} />
      <p className="max-w-measure">{expired.freshHelp}</p>
      <ActionForm fields={AGAIN} label={expired.freshButton} variant="primary" />
    </Letter>
  );
}
