import type { Sector } from '@/db/vocabulary';
import type { Ctx } from '../context';
import { putFamily } from '../families/put';

type Declared = {
  slug: string;
  name: string;
  parent?: string;
  sector?: Sector;
  /** Families above this line that it is similar to. */
  similarTo?: readonly string[];
};

/**
 * What the two companies sell. Similarity is declared narrowly, as a customer would expect: garden furniture after garden
 * tools, never an insurance policy after a barbecue.
 */
const families = [
  { slug: 'jardin', name: 'Jardin' },
  { slug: 'maison', name: 'Maison' },
  { slug: 'bricolage', name: 'Bricolage' },
  { slug: 'services', name: 'Services' },
  { slug: 'outils-jardin', name: 'Outils de jardin', parent: 'jardin' },
  { slug: 'plantes-graines', name: 'Plantes et graines', parent: 'jardin', similarTo: ['outils-jardin'] },
  { slug: 'mobilier-jardin', name: 'Mobilier de jardin', parent: 'jardin', similarTo: ['outils-jardin'] },
  {
    slug: 'barbecues',
    name: 'Barbecues et planchas',
    parent: 'jardin',
    similarTo: ['mobilier-jardin'],
  },
  {
    slug: 'eclairage-exterieur',
    name: 'Éclairage extérieur',
    parent: 'jardin',
    similarTo: ['mobilier-jardin', 'barbecues'],
  },
  { slug: 'decoration', name: 'Décoration', parent: 'maison' },
  { slug: 'linge-maison', name: 'Linge de maison', parent: 'maison', similarTo: ['decoration'] },
  { slug: 'luminaires', name: 'Luminaires', parent: 'maison', similarTo: ['decoration'] },
  { slug: 'vaisselle', name: 'Vaisselle et cuisine', parent: 'maison', similarTo: ['linge-maison'] },
  { slug: 'perceuses', name: 'Perceuses et visseuses', parent: 'bricolage' },
  { slug: 'scies-ponceuses', name: 'Scies et ponceuses', parent: 'bricolage', similarTo: ['perceuses'] },
  {
    slug: 'entretien-materiel',
    name: 'Entretien et affûtage',
    parent: 'services',
    similarTo: ['outils-jardin'],
  },
  { slug: 'assurance-habitation', name: 'Assurance habitation', parent: 'services' },
  {
    slug: 'isolation-chauffage',
    name: 'Isolation et chauffage',
    parent: 'services',
    sector: 'energy_renovation',
  },
] as const satisfies readonly Declared[];

export type FamilySlug = (typeof families)[number]['slug'];

/** Writes the families down, those that others name first. */
export async function declareFamilies(ctx: Ctx): Promise<void> {
  for (const { slug, ...family } of families) await putFamily(ctx, slug, { similarTo: [], ...family });
}
