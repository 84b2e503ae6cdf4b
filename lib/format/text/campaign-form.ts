import type { Locale } from '@/db/vocabulary';
import type { Placeholder } from '@/lib/message/placeholders';

/** The form in which a campaign is written; `faults` are what is said of a field that cannot be used. */
export type CampaignFormText = {
  newTitle: string;
  editTitle: string;
  newLead: string;
  editLead: string;
  create: string;
  save: string;
  busy: string;
  back: string;
  parts: { about: string; audience: string; message: string };
  name: { label: string; hint: string };
  advertiser: { label: string; choose: string };
  purpose: { label: string; hint: string; choose: string };
  channel: { label: string };
  aim: Record<'label' | 'people' | 'peopleHint' | 'nobody' | 'nobodyHint', string>;
  medium: { label: string; choose: string };
  place: { label: string; hint: string };
  families: { label: string; hint: string };
  nature: { label: string; commercialHint: string; nonCommercialHint: string };
  professions: { label: string; hint: string; optional: string };
  subject: { label: string; hint: string };
  body: { label: string; hint: string };
  placeholders: { title: string; says: Record<Placeholder, string> };
  faults: Record<
    'name' | 'advertiser' | 'purpose' | 'families' | 'nature' | 'professions' | 'place' | 'subject' | 'body',
    string
  >;
  notYet: { title: string; help: string };
};

const en: CampaignFormText = {
  newTitle: 'New campaign',
  editTitle: 'Edit “{name}”',
  newLead: 'A draft sends nothing: you check it, a second person approves it, then you schedule it.',
  editLead: 'Whatever you change makes the check and the approval void.',
  create: 'Save the draft',
  save: 'Save the changes',
  busy: 'Saving…',
  back: 'Back without saving',
  parts: { about: 'What it is', audience: 'What it is about', message: 'What it says' },
  name: { label: 'Name', hint: 'For you and your colleagues; recipients do not see it.' },
  advertiser: { label: 'Advertiser', choose: 'Choose an advertiser' },
  purpose: {
    label: 'Purpose',
    hint: 'People say yes or no to each purpose by itself.',
    choose: 'Choose a purpose',
  },
  channel: { label: 'Channel' },
  aim: {
    label: 'Whom it is aimed at',
    people: 'People on record',
    peopleHint: 'Each is decided by the law, and gets it at their own address or number.',
    nobody: 'Nobody in particular',
    nobodyHint:
      'Posters, unaddressed flyers, advertisements: no recipients, no personal data, a record of what was done.',
  },
  medium: { label: 'Shown by', choose: 'Not said yet' },
  place: { label: 'Where', hint: 'A place or an area: “Nantes, railway station”.' },
  families: {
    label: 'Product families',
    hint: 'All that the message offers. Customers count only for what is similar to what they bought.',
  },
  nature: {
    label: 'Nature',
    commercialHint: 'It promotes goods or services.',
    nonCommercialHint: 'A charity’s appeal, for instance.',
  },
  professions: {
    label: 'Professions',
    hint: 'One a line. Professionals may receive it if it concerns their profession.',
    optional: '(optional)',
  },
  subject: { label: 'Subject', hint: 'At most 78 characters are seen in most mailboxes.' },
  body: {
    label: 'Text',
    hint: 'In Markdown: a blank line between paragraphs, **bold**, [words](https://address). Aval adds the sender and the link to stop.',
  },
  placeholders: {
    title: 'Placeholders, filled for each reader',
    says: {
      firstName: 'first name',
      lastName: 'last name',
      company: 'company',
      advertiser: 'the advertiser’s name',
    },
  },
  faults: {
    name: 'Give the campaign a name of at most 200 characters.',
    advertiser: 'Choose an advertiser.',
    purpose: 'Choose a purpose.',
    families: 'Choose at least one product family.',
    nature: 'Choose what the message is.',
    professions: 'Give each profession on a line of its own, of at most 100 characters.',
    place: 'Give a place of one line and at most 200 characters.',
    subject: 'Give a subject of one line and at most 250 characters.',
    body: 'Give a text of at most 100,000 characters.',
  },
  notYet: {
    title: 'Not yet possible',
    help: 'A campaign needs an advertiser, a purpose and a product family on record. Ask an administrator to add them.',
  },
};

const fr: CampaignFormText = {
  newTitle: 'Nouvelle campagne',
  editTitle: 'Modifier « {name} »',
  newLead:
    'Un brouillon n’envoie rien : vous le vérifiez, une seconde personne l’approuve, puis vous le programmez.',
  editLead: 'Toute modification annule la vérification et l’approbation.',
  create: 'Enregistrer le brouillon',
  save: 'Enregistrer les modifications',
  busy: 'Enregistrement…',
  back: 'Revenir sans enregistrer',
  parts: { about: 'De quoi il s’agit', audience: 'Sur quoi elle porte', message: 'Ce qu’elle dit' },
  name: { label: 'Nom', hint: 'Pour vous et vos collègues ; les destinataires ne le voient pas.' },
  advertiser: { label: 'Annonceur', choose: 'Choisissez un annonceur' },
  purpose: {
    label: 'Finalité',
    hint: 'Chaque personne accepte ou refuse chaque finalité séparément.',
    choose: 'Choisissez une finalité',
  },
  channel: { label: 'Canal' },
  aim: {
    label: 'À qui elle s’adresse',
    people: 'Aux personnes enregistrées',
    peopleHint: 'Le droit répond pour chacune, qui la reçoit à son adresse ou à son numéro.',
    nobody: 'À personne en particulier',
    nobodyHint:
      'Affiches, prospectus sans adresse, annonces : ni destinataires ni données personnelles, une trace de ce qui a été fait.',
  },
  medium: { label: 'Moyen', choose: 'Non précisé' },
  place: { label: 'Lieu', hint: 'Un endroit ou un secteur : « Nantes, gare SNCF ».' },
  families: {
    label: 'Familles de produits',
    hint: 'Tout ce que propose le message. Une personne n’est cliente que pour ce qui est analogue à ses achats.',
  },
  nature: {
    label: 'Nature',
    commercialHint: 'Le message fait la promotion de biens ou de services.',
    nonCommercialHint: 'L’appel d’une association, par exemple.',
  },
  professions: {
    label: 'Professions',
    hint: 'Une par ligne. Les professionnels peuvent la recevoir si elle concerne leur profession.',
    optional: '(facultatif)',
  },
  subject: { label: 'Objet', hint: 'La plupart des messageries en montrent 78 caractères au plus.' },
  body: {
    label: 'Texte',
    hint: 'En Markdown : une ligne vide entre les paragraphes, **gras**, [mots](https://adresse). Aval ajoute l’expéditeur et le lien de désinscription.',
  },
  placeholders: {
    title: 'Variables, remplies pour chaque destinataire',
    says: {
      firstName: 'prénom',
      lastName: 'nom',
      company: 'entreprise',
      advertiser: 'nom de l’annonceur',
    },
  },
  faults: {
    name: 'Donnez à la campagne un nom de 200 caractères au plus.',
    advertiser: 'Choisissez un annonceur.',
    purpose: 'Choisissez une finalité.',
    families: 'Choisissez au moins une famille de produits.',
    nature: 'Choisissez la nature du message.',
    professions: 'Indiquez chaque profession sur sa ligne, en 100 caractères au plus.',
    place: 'Indiquez un lieu d’une ligne et de 200 caractères au plus.',
    subject: 'Indiquez un objet d’une ligne et de 250 caractères au plus.',
    body: 'Indiquez un texte de 100 000 caractères au plus.',
  },
  notYet: {
    title: 'Pas encore possible',
    help: 'Une campagne suppose un annonceur, une finalité et une famille de produits enregistrés. Demandez à l’administration de les ajouter.',
  },
};

export const campaignFormText: Record<Locale, CampaignFormText> = { fr, en };
