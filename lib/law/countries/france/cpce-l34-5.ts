/** The sentences of CPCE L34-5 that the rows of several means stand on, each with the means that it speaks of. */

export const banWithout = (means: string): string =>
  `Est interdite la prospection directe au moyen […] ${means} utilisant les coordonnées d’une personne physique […] qui n’a ` +
  'pas exprimé préalablement son consentement à recevoir des prospections directes par ce moyen.';

export const customerException =
  'Toutefois, la prospection directe par courrier électronique est autorisée si les coordonnées du destinataire ont été ' +
  'recueillies auprès de lui […] à l’occasion d’une vente ou d’une prestation de services, si la prospection directe concerne ' +
  'des produits ou services analogues fournis par la même personne physique ou morale, et si le destinataire se voit offrir, ' +
  'de manière expresse et dénuée d’ambiguïté, la possibilité de s’opposer, sans frais […] et de manière simple, à ' +
  'l’utilisation de ses coordonnées au moment où elles sont recueillies et chaque fois qu’un courrier électronique de ' +
  'prospection lui est adressé […].';

export const onlyWhatPromotes =
  'Constitue une prospection directe l’envoi de tout message destiné à promouvoir, directement ou indirectement, des biens, ' +
  'des services ou l’image d’une personne vendant des biens ou fournissant des services.';
