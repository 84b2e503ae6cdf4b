/** The first day of French law in Aval: until then neither the CNIL’s tolerance for professionals nor its three years were said. */
export const BEGINNING = '2005-06-07';
