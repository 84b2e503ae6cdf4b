import { CommandForm } from '@/components/staff/command-form';
import { LiveRefresh } from '@/components/staff/live-refresh';
import { Badge, type Tone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import type { ViewedRun } from '@/lib/dispatch/post/view';
import { counted, figure, say, shortDateTime } from '@/lib/format/numbers';
import { sheetPlan } from '@/lib/format/postal';
import { names } from '@/lib/format/text/names';
import { printingText, windowText } from '@/lib/format/text/printing';
import { print } from '../letter-actions';
import { commandText, type PartProps } from './parts';
import { actorWords, type People } from './record-cards';
import { RunAnswers } from './run-answers';

type PrintProps = PartProps & { runs: readonly ViewedRun[]; people: People };

/** Of a campaign by post: what is to be printed, and each printing with its files and what became of it. */
export function PrintCard(props: PrintProps) {
  const { view, stage, locale, runs } = props;
  const text = printingText[locale];
  const { state, channel } = view.campaign;
  if (!stage.begun || channel !== 'post' || !view.campaign.direct) return null;
  const held = runs
    .filter((run) => run.state === 'printing' || run.state === 'printed')
    .reduce((sum, { letters }) => sum + letters, 0);
  const waiting = view.progress.queued - held;
  const printing = runs.some((run) => run.state === 'printing');
  return (
    <Card id="letters" title={text.title} framed>
      <p className="max-w-measure">{text.lead}</p>
      {state === 'paused' && (
        <Notice kind="warning" word={names[locale].states.paused}>
          <p>{text.paused}</p>
        </Notice>
      )}
      {waiting > 0 && !printing && (
        <>
          <p className="font-serif text-lead">{counted(locale, waiting, text.waiting)}</p>
          {stage.can.pause && (
            <CommandForm
              action={print.bind(null, String(view.campaign.id))}
              text={commandText(
                locale,
                say(text.print, { what: counted(locale, waiting, names[locale].units.post) }),
                text.printing,
              )}
              variant="primary"
            />
          )}
        </>
      )}
      {runs.map((run) => (
        <Run key={run.run} {...props} run={run} />
      ))}
      {printing && <LiveRefresh seconds={3} />}
    </Card>
  );
}

const tones: Record<ViewedRun['state'], Tone> = {
  printing: 'now',
  printed: 'wait',
  posted: 'yes',
  spoiled: 'no',
  unknown: 'care',
};

function Run(props: PrintProps & { run: ViewedRun }) {
  const { run, locale, people, stage } = props;
  const text = printingText[locale];
  const printed = run.stacks.filter((stack) => stack.printed);
  const done = printed.reduce((sum, { letters }) => sum + letters, 0);
  return (
    <section className="grid gap-4 border-t border-line pt-4" aria-label={say(text.run, { n: run.run })}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 className="text-minor">{say(text.run, { n: run.run })}</h3>
        <Badge tone={tones[run.state]}>{text.states[run.state]}</Badge>
      </div>
      <p className="text-quiet">
        {say(text.asked, {
          when: shortDateTime(locale, run.askedAt),
          who: actorWords(run.askedBy, people, locale),
        })}
        {run.endedAt && (
          <span className="block">
            {say(text.ended, { state: text.states[run.state], when: shortDateTime(locale, run.endedAt) })}
          </span>
        )}
      </p>
      {run.state === 'printing' ? (
        <Progress
          id={`printing-${run.run}`}
          label={text.states.printing}
          value={done}
          max={Math.max(1, run.letters + props.view.progress.queued)}
        >
          {say(text.made, { done: figure(locale, done), total: figure(locale, run.letters) })}
        </Progress>
      ) : (
        <p>{counted(locale, run.letters, names[locale].units.post)}</p>
      )}
      {run.endedAt === null && stage.can.see && <Files {...props} />}
      {run.state === 'printed' && run.letters > 0 && <RunAnswers {...props} />}
    </section>
  );
}

function Files({ view, run, locale }: PrintProps & { run: ViewedRun }) {
  const { files: text } = printingText[locale];
  const { campaign } = view;
  const folder = `/admin/campaigns/${campaign.id}/letters/${run.run}`;
  const window = windowText[locale][sheetPlan(view.names.country).window];
  return (
    <div className="grid gap-2">
      <h4 className="font-semibold">{text.title}</h4>
      <ul className="grid gap-1">
        {run.stacks.map(({ number, firstLetter, letters, printed }) => {
          const words = say(text.stack, {
            from: figure(locale, firstLetter),
            to: figure(locale, firstLetter + letters - 1),
          });
          return (
            <li key={number} className="flex min-h-11 items-center">
              {printed ? <a href={`${folder}/${number}`}>{words}</a> : `${words}, ${text.notYet}`}
            </li>
          );
        })}
        {run.letters > 0 && (
          <li className="flex min-h-11 items-center">
            <a href={`${folder}/addresses.csv`}>{text.addresses}</a>
          </li>
        )}
      </ul>
      <p className="max-w-measure text-small text-quiet">{say(text.help, { window })}</p>
    </div>
  );
}
