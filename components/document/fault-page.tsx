import { PageHead } from '@/components/ui/page-head';
import type { Locale } from '@/db/vocabulary';
import { publicText } from '@/lib/format/text/public';
import { Shell } from './shell';

type Said = { title: string; help: string; way?: string };

/** What went wrong, in both languages: of whoever asks nothing is known. */
export function FaultPage({
  said: { fr, en },
  requestId,
}: {
  said: Record<Locale, Said>;
  requestId?: string;
}) {
  const { skip, languages, about } = publicText.fr;
  return (
    <Shell lang="fr" sender="Aval" languages={[]} text={{ skip, languages, about }}>
      <PageHead title={fr.title} lead={<Help said={fr} requestId={requestId} />} />
      <Way said={fr} lang="fr" />
      <section lang="en" className="grid gap-3 border-t border-ink pt-6">
        <h2>{en.title}</h2>
        <Help said={en} requestId={requestId} />
        <Way said={en} lang="en" />
      </section>
    </Shell>
  );
}

function Help({ said, requestId }: { said: Said; requestId: string | undefined }) {
  return (
    <p>
      {said.help}
      {requestId && (
        <>
          {' '}
          <code>{requestId}</code>
        </>
      )}
    </p>
  );
}

/** Where to go from here, where there is somewhere. */
function Way({ said: { way }, lang }: { said: Said; lang: Locale }) {
  if (way === undefined) return null;
  return (
    <p>
      <a href={`/?lang=${lang}`} className="inline-flex min-h-11 items-center">
        {way}
      </a>
    </p>
  );
}
