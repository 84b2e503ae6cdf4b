'use client';

import { Button, ButtonRow } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';

/**
 * An error nobody foresaw: says what it means for the work, and the number to look for in the log. In both
 * languages, as what failed may be what knows the reader's.
 */
export default function StaffError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest =
    error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null;
  return (
    <main id="main" className="mx-auto grid w-full max-w-page gap-8 px-4 py-8 sm:px-8 lg:py-10">
      <div lang="en">
        <PageHead
          title="This page could not be shown"
          lead={<p>What was saved is kept. Look at how it stands before you do it again.</p>}
        />
      </div>
      <div lang="fr" className="grid gap-2">
        <h2>Cette page n’a pas pu s’afficher</h2>
        <p>Ce qui était enregistré l’est toujours. Regardez où cela en est avant de recommencer.</p>
      </div>
      {digest && (
        <p>
          <span lang="en">Reference</span> · <span lang="fr">Référence</span> <code>{digest}</code>
        </p>
      )}
      <ButtonRow>
        <Button type="button" onClick={retry}>
          <span lang="en">Try again</span> · <span lang="fr">Réessayer</span>
        </Button>
        <a href="/admin">Aval</a>
      </ButtonRow>
    </main>
  );
}
