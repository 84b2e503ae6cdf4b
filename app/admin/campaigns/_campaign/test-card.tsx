import { CommandForm } from '@/components/staff/command-form';
import { Card } from '@/components/ui/card';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { listTests } from '@/lib/campaigns/send-test';
import { shortDateTime } from '@/lib/format/numbers';
import { builderMessageText } from '@/lib/format/text/builder-message';
import { test } from '../actions';
import { commandText, type PartProps } from './parts';

/** A test to addresses of one's own, and how the latest went. */
export async function TestCard({ ctx, view, locale, sent }: PartProps & { sent: boolean }) {
  const { test: text } = builderMessageText[locale];
  const id = String(view.campaign.id);
  if (view.campaign.channel !== 'email') {
    return (
      <Card id="test" title={text.title}>
        <p className="text-quiet">{text.emailOnly}</p>
      </Card>
    );
  }
  const tests = await listTests(ctx, id);
  return (
    <Card id="test" title={text.title}>
      {sent && (
        <Notice kind="success" word={text.sent} live>
          {null}
        </Notice>
      )}
      <CommandForm action={test.bind(null, id)} text={commandText(locale, text.send, text.busy)}>
        <p className="max-w-measure">{text.help}</p>
        <TextField id="to" name="to" label={text.to} hint={text.toHint} autoComplete="email" required />
      </CommandForm>
      {tests.length > 0 && (
        <div>
          <h3>{text.list}</h3>
          <ul className="border-t border-line">
            {tests.map(({ id: testId, recipient, state, at, kept }) => (
              <li key={testId} className="flex flex-wrap gap-x-4 border-b border-line py-2">
                <span className="wrap-anywhere">{recipient}</span>
                <span className="text-quiet">
                  {text.states[state]}, {shortDateTime(locale, at)}
                </span>
                {kept && <a href={`/admin/campaigns/${id}/message/tests/${testId}`}>{text.see}</a>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}
