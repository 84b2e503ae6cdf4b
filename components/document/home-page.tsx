import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/field';
import { PageHead } from '@/components/ui/page-head';
import { Letter, type LetterProps } from './letter';

/** A form of the page that was refused: which field, what was typed, what to do. */
export type HomeFault = { field: 'address' | 'code'; value: string; message: string };

/** The way in for those who come without a link: ask for one, type a letter's code, or look at the foot of a message. */
export function HomePage({
  sms,
  fault,
  ...frame
}: Omit<LetterProps, 'children'> & { sms: boolean; fault: HomeFault | null }) {
  const { home } = frame.text;
  const wrong = (field: HomeFault['field']) =>
    fault?.field === field ? { error: fault.message, defaultValue: fault.value } : {};
  return (
    <Letter {...frame}>
      {fault && (
        <ErrorSummary title={home.problem} faults={[{ field: fault.field, message: fault.message }]} />
      )}
      <PageHead title={home.title} lead={<p>{home.lead}</p>} />
      <section className="grid gap-4 border-t border-ink pt-4">
        <h2 className="text-major">{home.ask}</h2>
        <p className="max-w-measure">{home.askHelp}</p>
        <form method="post" noValidate className="grid justify-items-start gap-4">
          <div className="w-full">
            <TextField
              id="address"
              name="address"
              type={sms ? 'text' : 'email'}
              inputMode="email"
              autoComplete="email"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={254}
              label={sms ? home.either : home.email}
              hint={home.askHint}
              {...wrong('address')}
            />
          </div>
          <Button variant="primary">{home.button}</Button>
        </form>
      </section>
      <section className="grid gap-4 border-t border-line pt-4">
        <h2 className="text-minor">{home.code}</h2>
        <form method="post" noValidate className="grid justify-items-start gap-4">
          <div className="w-full">
            <TextField
              id="code"
              name="code"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={40}
              label={home.codeLabel}
              hint={home.codeHint}
              {...wrong('code')}
            />
          </div>
          <Button>{home.codeButton}</Button>
        </form>
      </section>
      <section className="grid gap-2 border-t border-line pt-4">
        <h2 className="text-minor">{home.message}</h2>
        <p className="max-w-measure">{home.way}</p>
      </section>
      <p className="max-w-measure border-t border-line pt-6">
        {home.staff}{' '}
        <a href="/admin" className="inline-block py-1">
          {home.toStaff}
        </a>
      </p>
    </Letter>
  );
}
