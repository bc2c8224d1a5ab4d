/** What a person chose in the settings; `system` follows Office, else the machine. */
export type ThemeChoice = "system" | "light" | "dark";

/** The part of `Office.context.officeTheme` that tells light from dark; Excel on the web may lack it. */
export interface OfficeThemeColours {
  readonly bodyBackgroundColor?: string | undefined;
}

/** Whether the pane is dark: as chosen, else as Office's background is, else as the machine prefers. */
export function isDark(
  choice: ThemeChoice,
  office: OfficeThemeColours | undefined,
  machinePrefersDark: boolean,
): boolean {
  if (choice !== "system") return choice === "dark";
  const background = luminance(office?.bodyBackgroundColor ?? "");
  return background === undefined ? machinePrefersDark : background < 0.5;
}

/** How bright `#rrggbb` is, from 0 to 1; undefined for anything else. */
function luminance(colour: string): number | undefined {
  const [, r, g, b] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour) ?? [];
  if (r === undefined || g === undefined || b === undefined) return undefined;
  const part = (hex: string) => Number.parseInt(hex, 16) / 255;
  return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
}
