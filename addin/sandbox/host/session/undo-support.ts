/** Which Excel is played: some calls can be undone in one of them and not in the other. */
export type Platform = "web" | "desktop";

/**
 * The members that Excel cannot undo on these platforms, as Microsoft's page on undo capabilities lists
 * them, as far as this host has them. All others can be undone.
 */
const NOT_UNDONE: Readonly<Record<string, readonly Platform[]>> = {
  "WorkbookProtection.protect": ["web", "desktop"],
  "WorkbookProtection.unprotect": ["web", "desktop"],
  "Worksheet.delete": ["web", "desktop"],
  "Worksheet.name": ["desktop"],
  "Worksheet.position": ["desktop"],
  "Worksheet.visibility": ["desktop"],
  "WorksheetProtection.protect": ["web", "desktop"],
  "WorksheetProtection.unprotect": ["web", "desktop"],
  // Not on the page, but office-js 5918: it cleared the stack on Windows, though it only reads.
  "Range.getMergedAreasOrNullObject": ["desktop"],
};

/** Whether a call of that member, or setting it, can be undone. */
export function isUndone(member: string, platform: Platform): boolean {
  return !(NOT_UNDONE[member]?.includes(platform) ?? false);
}
