/** A title or a button's text in which "e-mail" does not break at its hyphen, as browsers do it on a narrow screen. */
export function Unbroken({ children }: { children: string }) {
  const parts = children.split(/(e-mails?)/);
  if (parts.length === 1) return children;
  const places = parts.map((part, place) => ({ part, place }));
  return places.map(({ part, place }) =>
    place % 2 === 0 ? (
      part
    ) : (
      <span key={place} className="whitespace-nowrap">
        {part}
      </span>
    ),
  );
}
