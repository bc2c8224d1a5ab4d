/** What a protected sheet may allow, in the words of files; nothing of it by default. */
export const ALLOWANCES = [
  "autoFilter",
  "deleteColumns",
  "deleteRows",
  "formatCells",
  "formatColumns",
  "formatRows",
  "insertColumns",
  "insertHyperlinks",
  "insertRows",
  "pivotTables",
  "sort",
] as const;

/** One thing that a protected sheet may allow. */
export type Allowance = (typeof ALLOWANCES)[number];

/** What is protected of a sheet that is, and how. */
export interface SheetProtection {
  readonly allows: ReadonlySet<Allowance>;
  /** The short checksum of the password that files have always held; null without one. */
  readonly passwordHash: string | null;
  /** A password that a file holds as a long checksum, which nobody's guess is held against here. */
  readonly longHash: Readonly<Record<string, string>> | null;
}

/** Protected by default options, without a password. */
export const PLAIN_PROTECTION: SheetProtection = {
  allows: new Set(),
  passwordHash: null,
  longHash: null,
};

/** Whether a password, or none, takes the protection off. */
export function opens(protection: SheetProtection, password: string | null): boolean {
  if (protection.longHash !== null) return false;
  return protection.passwordHash === (password === null ? null : passwordHash(password));
}

/** The checksum of 16 bits by which Excel has kept passwords of sheets from the beginning (ECMA-376, part 4). */
export function passwordHash(password: string): string {
  const turn = (hash: number) => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  let hash = 0;
  for (let at = password.length - 1; at >= 0; at--) hash = turn(hash) ^ password.charCodeAt(at);
  const sum = turn(hash) ^ password.length ^ 0xce4b;
  return (sum & 0xffff).toString(16).toUpperCase().padStart(4, "0");
}
