import { complaintRegisters } from "./complaint-registers.ts";
import type { FoundSheet } from "./found-sheet.ts";
import { notOurs } from "./not-ours.ts";
import { ofPlatforms } from "./of-platforms.ts";
import { ofPrograms } from "./of-programs.ts";
import { otherRegisters } from "./other-registers.ts";

/** Sheets with headings that nobody prepared for the product. */
export const foundSheets: readonly FoundSheet[] = [
  ...ofPlatforms,
  ...ofPrograms,
  ...complaintRegisters,
  ...otherRegisters,
  ...notOurs,
];
