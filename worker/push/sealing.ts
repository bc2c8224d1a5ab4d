import type { Seal } from "../../shared/derive/keys.ts";
import type { KeySecret, KeySecrets } from "../environment/key-secrets.ts";
import type { ProjectionMeans } from "../record/projection.ts";
import { RequestError } from "../request-error.ts";
import { abandonGeneration, claimGeneration, type Generation } from "../store/generations.ts";
import type { SavingSecrets } from "../store/pushes/saving.ts";

/** With which secrets rows are compared and saved, as the generations stand. */
export interface Sealing extends Pick<ProjectionMeans, "seal" | "sealBeside"> {
  readonly secrets: SavingSecrets;
  /** Statements that make the generations ready for it, before anything is written to them; mostly none. */
  settle(db: D1Database): D1PreparedStatement[];
}

/**
 * Seals as the generation that is read was sealed, and beside it as the one that is being built. One that
 * is built with a secret that nobody has any more is given up: keys would be missing from it.
 * Throws unknown-key-secret when the generation that is read is sealed with a secret that the server does not have:
 * nothing would be found again.
 */
export function sealingBy(
  secrets: KeySecrets,
  generations: readonly Pick<Generation, "state" | "secret" | "built">[],
): Sealing {
  const current = generations.find(({ state }) => state === "current");
  const building = generations.find(({ state }) => state === "building");
  const mine = readWith(secrets, current);
  if (mine === undefined) throw new RequestError("unknown-key-secret");
  const beside = building === undefined ? undefined : known(secrets, building.secret);
  const isLost = building !== undefined && beside === undefined;
  const another = beside === mine ? undefined : beside;
  return {
    seal: onceEach(mine.seal),
    sealBeside: another === undefined ? undefined : onceEach(another.seal),
    secrets: { secret: mine.fingerprint, beside: another?.fingerprint },
    settle: (db) => [
      ...((current?.secret ?? null) === null ? [claimGeneration(db, mine.fingerprint)] : []),
      ...(isLost ? [abandonGeneration(db)] : []),
    ],
  };
}

/** With what the keys that are read were sealed, to look some up; undefined where the server has that secret no more. */
export const readingSeal = (
  secrets: KeySecrets,
  generations: readonly Pick<Generation, "state" | "secret" | "built">[],
): Seal | undefined =>
  readWith(
    secrets,
    generations.find(({ state }) => state === "current"),
  )?.seal;

/** The secret of the generation that is read, if the server has it. */
const readWith = (
  secrets: KeySecrets,
  current: Pick<Generation, "secret" | "built"> | undefined,
): KeySecret | undefined =>
  (current?.secret ?? null) === null ? claiming(secrets, current) : known(secrets, current?.secret);

/** Seals each text once: of a row that changes, most of what it is compared by is as it was. Kept for as long as the push is decided. */
function onceEach(seal: Seal): Seal {
  const known = new Map<string, string>();
  const once = (text: string): string => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const sealed = seal(text);
    known.set(text, sealed);
    return sealed;
  };
  return Object.assign(once, seal.leavesFreeText === true && { leavesFreeText: true as const });
}

/** With what a generation is sealed that no secret has claimed: as before, if records were there before secrets were known. */
export const claiming = (
  secrets: KeySecrets,
  generation: Pick<Generation, "built"> | undefined,
): KeySecret => {
  const [now] = secrets;
  const before = secrets.find(
    ({ seal, isPrevious }) => seal.leavesFreeText === true && !isPrevious,
  );
  return (generation?.built ?? 0) === 0 ? now : (before ?? now);
};

/** The secret with a fingerprint, if the server has it. */
export const known = (
  secrets: KeySecrets,
  fingerprint: string | null | undefined,
): KeySecret | undefined => secrets.find((secret) => secret.fingerprint === fingerprint);
