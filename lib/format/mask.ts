/**
 * So much of the address at which somebody is written to that they recognise it and nobody else learns it: `a…@example.org`,
 * a number's last two digits. Null where there is none.
 */
export function maskedAddress({
  email,
  phone,
}: {
  email: string | null;
  phone: string | null;
}): string | null {
  if (email !== null) {
    const at = email.lastIndexOf('@');
    return `${[...email][0]}…${email.slice(at)}`;
  }
  return phone === null ? null : `… ${phone.slice(-2)}`;
}
