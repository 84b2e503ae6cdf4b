/** An advertiser's picture, as it was given: at most 8 KB, and its name stands beside it. */
export function Logo({ src }: { src: string }) {
  // biome-ignore lint/performance/noImgElement: a public document has no script that could load another size
  return <img src={src} alt="" height="40" className="h-10 w-auto max-w-48 rounded-edge" />;
}
