/** An event's public id: the contact's number and the event's in their chain. */
export function eventId({ contactId, seq }: { contactId: number; seq: number }): string {
  return `${contactId}-${seq}`;
}
