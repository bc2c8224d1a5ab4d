const browsers: readonly (readonly [string, RegExp])[] = [
  ["Edge", /\bEdg(e|A|iOS)?\//],
  ["Firefox", /\bFirefox\//],
  ["Chrome", /\bChrome\//],
  ["Safari", /\bSafari\//],
];
const systems: readonly (readonly [string, RegExp])[] = [
  ["Windows", /\bWindows\b/],
  ["iOS", /\b(iPhone|iPad)\b/],
  ["Android", /\bAndroid\b/],
  ["macOS", /\bMac OS X\b/],
  ["Linux", /\bLinux\b/],
];

/**
 * The device that a request came from, as a person would know it again: `Edge · Windows`. Neither its
 * address nor its version is kept; "" for a program that says nothing such.
 */
export function deviceOf(userAgent: string | undefined): string {
  const of = (known: typeof browsers) =>
    known.find(([, pattern]) => pattern.test(userAgent ?? ""))?.[0];
  return [of(browsers), of(systems)].filter((each) => each !== undefined).join(" · ");
}
