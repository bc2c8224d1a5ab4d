import type { OfficeThemeColours } from "./theme.ts";

/** The colours that Office is drawn in; undefined where it does not tell, as Excel on the web may. */
export function officeTheme(): OfficeThemeColours | undefined {
  return Office.context.officeTheme;
}
