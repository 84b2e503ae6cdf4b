import type { Locale } from '@/db/vocabulary';

/** The advertisers, and how each looks on people's pages. */
export type FacesText = {
  title: string;
  lead: string;
  none: { title: string; help: string };
  faceOf: string;
  faceLead: string;
  colour: string;
  colourHint: string;
  logo: string;
  logoHint: string;
  removeLogo: string;
  save: string;
  saved: string;
  savedWord: string;
  seen: string;
  seenHelp: string;
  contrast: string;
  same: string;
  changed: string;
  light: string;
  dark: string;
  wrong: { colour: string; logo: string };
};

const en: FacesText = {
  title: 'Advertisers',
  lead: 'In whose name messages go out, and how each looks on people’s own pages.',
  none: { title: 'No advertiser yet', help: 'Records come by the API: PUT /api/v1/advertisers/SLUG.' },
  faceOf: 'How {name} looks',
  faceLead:
    'The colour and the picture at the head of people’s own pages. The rest of the page stays the same for everybody.',
  colour: 'Colour',
  colourHint: 'As #1b3b66. Leave it empty for none.',
  logo: 'Picture',
  logoHint: 'PNG, JPEG or WebP, at most 8 KB: it is loaded on phones. It is shown 40 pixels high.',
  removeLogo: 'Take the picture away',
  save: 'Save how it looks',
  savedWord: 'Saved',
  saved: 'People’s pages look so from now on.',
  seen: 'As people see it',
  seenHelp: 'Against the paper it has to stand out by 3 to 1.',
  contrast: '{contrast} to 1',
  same: 'as chosen',
  changed: 'made {colour}, so that it is seen',
  light: 'On light paper',
  dark: 'On dark paper',
  wrong: {
    colour: 'Write the colour as # and six digits or letters from a to f, such as #1b3b66.',
    logo: 'Choose a PNG, JPEG or WebP of at most 8 KB.',
  },
};

const fr: FacesText = {
  title: 'Annonceurs',
  lead: 'Au nom de qui partent les messages, et l’aspect de chacun sur les pages des personnes.',
  none: { title: 'Aucun annonceur', help: 'Les fiches viennent par l’API : PUT /api/v1/advertisers/SLUG.' },
  faceOf: 'L’aspect de {name}',
  faceLead:
    'La couleur et l’image en tête des pages des personnes. Le reste de la page est le même pour tous.',
  colour: 'Couleur',
  colourHint: 'Comme #1b3b66. Laissez vide pour aucune.',
  logo: 'Image',
  logoHint: 'PNG, JPEG ou WebP, 8 Ko au plus : elle se charge sur des téléphones. Elle a 40 pixels de haut.',
  removeLogo: 'Retirer l’image',
  save: 'Enregistrer cet aspect',
  savedWord: 'Enregistré',
  saved: 'Les pages des personnes ont désormais cet aspect.',
  seen: 'Comme les personnes la voient',
  seenHelp: 'Sur le papier, elle doit ressortir à 3 contre 1.',
  contrast: '{contrast} contre 1',
  same: 'telle que choisie',
  changed: 'devenue {colour}, pour être vue',
  light: 'Sur papier clair',
  dark: 'Sur papier sombre',
  wrong: {
    colour: 'Écrivez la couleur avec # et six chiffres ou lettres de a à f, comme #1b3b66.',
    logo: 'Choisissez un PNG, JPEG ou WebP de 8 Ko au plus.',
  },
};

export const facesText: Record<Locale, FacesText> = { fr, en };
