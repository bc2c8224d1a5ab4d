/** Why a file was not opened; the page has a sentence for each. */
export type OpenTrouble =
  | "fileTooLarge"
  | "fileTooManyRows"
  | "fileTooManySheets"
  | "fileOutsideGrid"
  | "fileUnknown"
  | "fileBroken"
  | "fileHostile";
