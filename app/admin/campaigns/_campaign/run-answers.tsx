import { CommandForm } from '@/components/staff/command-form';
import { Folded } from '@/components/staff/message-frame';
import { Checkbox } from '@/components/ui/choice';
import { Notice } from '@/components/ui/notice';
import { Table } from '@/components/ui/table';
import type { ViewedRun } from '@/lib/dispatch/post/view';
import { counted, figure, say } from '@/lib/format/numbers';
import { names } from '@/lib/format/text/names';
import { printingText } from '@/lib/format/text/printing';
import { posted, spoiled } from '../letter-actions';
import { commandText, type PartProps } from './parts';

type AnswerProps = PartProps & { run: ViewedRun };

/** What became of printed letters: first those that must be taken out, then the answer. */
export function RunAnswers(props: AnswerProps) {
  const { view, run, stage, locale } = props;
  const text = printingText[locale];
  const id = String(view.campaign.id);
  const out = run.takeOut.length;
  if (!stage.can.answer) return <TakeOut {...props} />;
  return (
    <>
      <CommandForm
        action={posted.bind(null, id, run.run)}
        text={commandText(
          locale,
          say(text.posted.button, {
            posted: counted(locale, run.letters - out, names[locale].units.post),
            out: figure(locale, out),
          }),
          text.posted.busy,
        )}
        variant="primary"
      >
        <TakeOut {...props} />
        <h4 className="font-semibold">{text.posted.title}</h4>
        <p className="max-w-measure">{text.posted.help}</p>
        <input type="hidden" name="taken" value={run.takeOutIs} />
      </CommandForm>
      <Folded title={text.spoiled.title}>
        <CommandForm
          action={spoiled.bind(null, id, run.run)}
          text={commandText(locale, text.spoiled.button)}
          variant="danger"
        >
          <p className="max-w-measure">{text.spoiled.help}</p>
        </CommandForm>
      </Folded>
    </>
  );
}

/** By the number on the letter: nobody goes through a stack by names. */
function TakeOut({ run, stage, locale }: AnswerProps) {
  const { takeOut: text } = printingText[locale];
  if (run.takeOut.length === 0) return <p className="text-quiet">{text.none}</p>;
  return (
    <div className="grid w-full gap-3">
      <Notice kind="warning" word={text.title}>
        <p>{counted(locale, run.takeOut.length, text.sentence)}</p>
        {stage.can.answer && <p>{text.missingHelp}</p>}
      </Notice>
      <Table
        caption={text.title}
        captionHidden
        rows={run.takeOut}
        rowKey={({ printed }) => printed}
        columns={[
          { id: 'letter', header: text.letter, names: true, cell: ({ printed }) => printed },
          { id: 'reason', header: text.reason, cell: ({ reason }) => names[locale].reasons[reason] },
          ...(stage.can.answer
            ? [
                {
                  id: 'missing',
                  header: text.missing,
                  cell: ({ number, printed }: ViewedRun['takeOut'][number]) => (
                    <Checkbox
                      id={`missing-${printed}`}
                      name="missing"
                      value={String(number)}
                      label={text.missing}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
