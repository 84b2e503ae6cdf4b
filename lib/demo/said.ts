import type { ConsentInput } from '../consent/schemas';
import { type Invention, LATEST, momentAgo } from './past';
import type { Person } from './people';
import { type Step, type Story, storiesByKind } from './stories';
import { wordingShown } from './wordings';

const FOUR_YEARS = 1461;
/** The old form was taken out of the shops as long ago. */
const OLD_FORM_ENDED = 880;
/** So many days lie at least between two things that somebody says at different times. */
const BETWEEN = 5;

/** What a person agreed to, refused and took back, in its order. */
export function inventSaid(invention: Invention, person: Person): ConsentInput[] {
  const { faker } = invention;
  const story = faker.helpers.weightedArrayElement<Story>(storiesByKind[person.kind]);
  const earliest = Math.min(person.since, FOUR_YEARS);
  const latest = story.onOldForm ? OLD_FORM_ENDED : LATEST + BETWEEN * story.chapters.length;
  if (earliest < latest) return [];
  let days = faker.number.int({ min: latest, max: earliest });
  return story.chapters.flatMap((steps, chapter) => {
    const still = LATEST + BETWEEN * (story.chapters.length - chapter - 1);
    if (chapter > 0) days = faker.number.int({ min: Math.min(still, days - 1), max: days - 1 });
    // One visit: everything that is said in it is said at once.
    const at = momentAgo(invention, days);
    const evidence = proof(invention, steps[0]?.how);
    return steps.map((step) => ({ ...said(person, step, days), at, ...(evidence && { evidence }) }));
  });
}

function said({ externalId, language }: Person, step: Step, days: number) {
  const { act, advertiser, purpose, channel, how, asked } = step;
  const slug = asked?.endsWith('-') ? `${asked}${language}` : asked;
  return {
    ...{ contact: externalId, advertiser, purpose, channel, act, method: how },
    ...(slug !== undefined && { wording: wordingShown(slug, days) }),
  };
}

/** What was kept to prove it, as each way of asking leaves it behind. */
function proof({ faker }: Invention, how: Step['how'] | undefined): string | undefined {
  const number = (max: number) => faker.number.int({ min: 1, max });
  switch (how) {
    case 'account form':
      return `Formulaire « Mon compte », depuis 203.0.113.${number(254)}`;
    case 'till tablet':
      return `Tablette de caisse ${number(12)}, magasin de ${faker.helpers.arrayElement(['Tours', 'Angers', 'Nantes', 'Blois'])}`;
    case 'paper form':
      return `Bulletin papier n° ${number(9999)}, numérisé`;
    case 'phone call':
      return `Service clients, dossier ${number(99_999)}`;
    case 'letter':
      return `Courrier reçu, dossier ${number(99_999)}`;
    default:
      return undefined;
  }
}
