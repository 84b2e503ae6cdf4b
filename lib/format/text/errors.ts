import type { Locale } from '@/db/vocabulary';
import type { ErrorCode } from '@/lib/errors';

/** What the staff are told of an action that did nothing: what is wrong, and what to do. `{id}` is the request's. */
export type ErrorText = Record<ErrorCode | 'unexpected', string>;

const en: ErrorText = {
  invalid_input: 'Something that was entered cannot be used. Look at each field and try again.',
  not_signed_in: 'You are not signed in any more. Sign in and try again.',
  not_allowed: 'Your role does not let you do this.',
  own_work: 'You wrote this yourself, so somebody else has to approve it.',
  not_found: 'This does not exist, or not any more.',
  unknown_advertiser: 'This advertiser does not exist. Choose another.',
  unknown_purpose: 'This purpose does not exist. Choose another.',
  unknown_family: 'One of these product families does not exist. Choose again.',
  unknown_contact: 'This person is not on record.',
  unknown_wording: 'This wording does not exist. Choose another.',
  wording_incomplete:
    'The text lacks something without which a consent is not valid. Change it where the list says so, then approve it.',
  unknown_reading: 'There is no such reading of the law. Choose one of those offered.',
  changed_since: 'The text has changed since you saw it. Read it again, then decide.',
  nothing_to_adopt: 'All of its texts are verified, so it is in force already.',
  in_the_future: 'This cannot have happened yet. Give a date that is past.',
  duplicate_id: 'This id already stands for something else. Give another.',
  wrong_state: 'Things have moved on in the meantime. Look at where they stand now.',
  stale_fingerprint:
    'The campaign, the law or a record has changed since the check. Check everybody again, then have it approved.',
  changed_meanwhile:
    'Somebody else has changed this draft since you opened it. Open the page again to see what they wrote; what you typed is kept in this browser.',
  not_the_plan:
    'The campaign was approved for another moment. Change the schedule and have it approved again.',
  not_addresses: 'Give one to five e-mail addresses, separated by commas, as in camille@example.org.',
  not_an_image: 'Choose a picture in PNG, JPEG, GIF or WebP of at most 2 MB.',
  not_checked: 'Nobody has been checked yet. Check everybody first.',
  message_stops: 'The message lacks something that the law asks for. Mend what is marked, then check again.',
  nobody_eligible: 'Nobody may receive this campaign, so there is nothing to approve.',
  indirect_has_no_recipients: 'This campaign is aimed at nobody in particular, so there is nothing to send.',
  letters_to_take_out:
    'More people have said no since this page was shown. Take their letters out as well: the list is up to date now.',
  withdrawals_waiting:
    'Withdrawals are being taken in at this moment, and nothing goes out meanwhile. Try again in a minute.',
  call_over: 'This person is not on your page any more: you were away too long, or the call has ended.',
  too_many_unrelated_families:
    'The product families differ too much from one another. Choose fewer, or declare those that are similar.',
  past_schedule: 'This time is over. Give a later one, or send now.',
  link_expired: 'This link does not work any more. Ask for a new one.',
  gone: 'This person was erased meanwhile.',
  too_many_attempts: 'Too many attempts. Wait a quarter of an hour and try again.',
  already_exists: 'This exists already.',
  unexpected:
    'Something went wrong on our side. Look at where things stand before you try again; report {id}.',
};

const fr: ErrorText = {
  invalid_input: 'Une information saisie ne convient pas. Vérifiez chaque champ et réessayez.',
  not_signed_in: 'Vous n’êtes plus connecté. Connectez-vous et réessayez.',
  not_allowed: 'Votre rôle ne permet pas de faire cela.',
  own_work: 'Vous en êtes l’auteur : l’approbation revient à quelqu’un d’autre.',
  not_found: 'Cet élément n’existe pas ou n’existe plus.',
  unknown_advertiser: 'Cet annonceur n’existe pas. Choisissez-en un autre.',
  unknown_purpose: 'Cette finalité n’existe pas. Choisissez-en une autre.',
  unknown_family: 'L’une de ces familles de produits n’existe pas. Refaites votre choix.',
  unknown_contact: 'Cette personne n’est pas enregistrée.',
  unknown_wording: 'Cette formulation n’existe pas. Choisissez-en une autre.',
  wording_incomplete:
    'Il manque au texte un élément sans lequel un accord n’est pas valable. Modifiez-le là où la liste l’indique, puis approuvez.',
  unknown_reading: 'Cette lecture de la loi n’existe pas. Choisissez-en une parmi celles proposées.',
  changed_since: 'Le texte a changé depuis que vous l’avez vu. Relisez-le, puis décidez.',
  nothing_to_adopt: 'Tous ses textes sont vérifiés : elle est déjà en vigueur.',
  in_the_future: 'Cela n’a pas encore pu avoir lieu. Indiquez une date passée.',
  duplicate_id: 'Cet identifiant désigne déjà autre chose. Indiquez-en un autre.',
  wrong_state: 'La situation a changé entre-temps. Regardez où en sont les choses.',
  stale_fingerprint:
    'La campagne, le droit ou une donnée a changé depuis la vérification. Vérifiez de nouveau tout le monde, puis faites approuver.',
  changed_meanwhile:
    'Quelqu’un d’autre a modifié ce brouillon depuis que vous l’avez ouvert. Rouvrez la page pour voir son texte ; ce que vous avez saisi reste dans ce navigateur.',
  not_the_plan:
    'La campagne a été approuvée pour un autre moment. Modifiez la programmation et faites-la approuver de nouveau.',
  not_addresses:
    'Indiquez de une à cinq adresses e-mail, séparées par des virgules, comme camille@exemple.fr.',
  not_an_image: 'Choisissez une image PNG, JPEG, GIF ou WebP de 2 Mo au plus.',
  not_checked: 'Personne n’a encore été vérifié. Commencez par vérifier tout le monde.',
  message_stops:
    'Il manque au message un élément que la loi exige. Corrigez ce qui est signalé, puis vérifiez de nouveau.',
  nobody_eligible: 'Personne ne peut recevoir cette campagne : il n’y a rien à approuver.',
  indirect_has_no_recipients:
    'Cette campagne ne s’adresse à personne en particulier : il n’y a rien à envoyer.',
  letters_to_take_out:
    'D’autres personnes ont dit non depuis l’affichage de cette page. Retirez aussi leurs lettres : la liste est maintenant à jour.',
  withdrawals_waiting:
    'Des retraits sont en cours d’enregistrement, et rien ne part entre-temps. Réessayez dans une minute.',
  call_over:
    'Cette personne n’est plus sur votre page : votre absence a duré trop longtemps, ou l’appel est terminé.',
  too_many_unrelated_families:
    'Les familles de produits sont trop différentes les unes des autres. Choisissez-en moins, ou déclarez celles qui sont analogues.',
  past_schedule: 'Cette heure est passée. Indiquez-en une autre, ou envoyez maintenant.',
  link_expired: 'Ce lien ne fonctionne plus. Demandez-en un nouveau.',
  gone: 'Cette personne a été effacée entre-temps.',
  too_many_attempts: 'Trop d’essais. Attendez un quart d’heure avant de réessayer.',
  already_exists: 'Cet élément existe déjà.',
  unexpected:
    'Un problème est survenu de notre côté. Regardez où cela en est avant de recommencer, et signalez {id}.',
};

export const errorText: Record<Locale, ErrorText> = { fr, en };
