/** The least contrast of text with its ground (WCAG 2.2, 1.4.3). */
const LEAST = 4.5;

/** The colours of text and ground that a message's inline styles name together and that are too alike, as written. */
export function lowContrasts(html: string): string[] {
  const styles = [...html.matchAll(/style="([^"]*)"/g)].map((match) => match[1] ?? '');
  return styles.flatMap((style) => {
    const colour = /(?:^|;)\s*color:\s*(#[0-9a-f]{6})/i.exec(style)?.[1];
    const ground = /background(?:-color)?:\s*(#[0-9a-f]{6})/i.exec(style)?.[1];
    if (!colour || !ground || contrast(colour, ground) >= LEAST) return [];
    return [`${colour} / ${ground}`];
  });
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
