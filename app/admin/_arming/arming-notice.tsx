import type { StaffCtx } from '@/app/_server/session';
import { CommandForm } from '@/components/staff/command-form';
import { ChoiceGroup, Radio } from '@/components/ui/choice';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/db/vocabulary';
import { may } from '@/lib/access/permissions';
import { armingReasons } from '@/lib/arming/schemas';
import { readArming } from '@/lib/arming/state';
import { counted } from '@/lib/format/numbers';
import { armingText } from '@/lib/format/text/arming';
import { deskText } from '@/lib/format/text/desk';
import { errorText } from '@/lib/format/text/errors';
import { arm } from './actions';

/** Says that nothing leaves from here, and lets an administrator change it; nothing where messages leave. */
export async function ArmingNotice({ ctx, locale }: { ctx: StaffCtx; locale: Locale }) {
  const arming = await readArming(ctx);
  if (arming.armed) return null;
  const text = armingText[locale];
  const { recipients } = arming.waiting;
  return (
    <Notice kind="stop" word={text.word}>
      <p>{text.sentence}</p>
      <p>{recipients === 0 ? text.nothingWaits : counted(locale, recipients, text.waiting)}</p>
      {may(ctx.actor.role, 'sending.arm') ? (
        <CommandForm
          action={arm}
          text={{
            ...{ button: text.button, busy: text.busy },
            ...{ refusedWord: deskText[locale].refusedWord, errors: errorText[locale] },
          }}
        >
          <ChoiceGroup id="arming" legend={text.question}>
            {armingReasons.map((reason) => (
              <Radio
                key={reason}
                id={`arming-${reason}`}
                name="reason"
                value={reason}
                required
                label={text.reasons[reason].label}
                hint={text.reasons[reason].hint}
              />
            ))}
          </ChoiceGroup>
        </CommandForm>
      ) : (
        <p>{text.administrator}</p>
      )}
    </Notice>
  );
}
