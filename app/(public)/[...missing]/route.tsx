import { renderDocument } from '@/app/_server/document';
import { Shell } from '@/components/document/shell';
import { PageHead } from '@/components/ui/page-head';

/*
 * Every address that nothing answers. A route handler, since a `not-found` page needs a root layout at the
 * top and would bring the App Router's scripts to the public; in both languages, as nothing is known about
 * who asks.
 */
export function GET(): Promise<Response> {
  return renderDocument({
    lang: 'fr',
    title: 'Page introuvable · Page not found',
    status: 404,
    body: (
      <Shell
        lang="fr"
        sender="Aval"
        languages={[]}
        text={{ skip: 'Aller au contenu', languages: 'Langue', about: 'Un centre de préférences libre.' }}
      >
        <PageHead
          title="Page introuvable"
          lead={<p>Vérifiez l’adresse. Si vous venez d’un message, son lien est peut-être coupé.</p>}
        />
        <p>
          <a href="/">Comment retrouver votre page</a>
        </p>
        <section lang="en" className="grid gap-3 border-t border-ink pt-6">
          <h2>Page not found</h2>
          <p>Check the address. If you come from a message, its link may have been cut.</p>
          <p>
            <a href="/">How to find your page</a>
          </p>
        </section>
      </Shell>
    ),
  });
}
