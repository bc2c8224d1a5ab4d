/**
 * A generation of what follows from records. One is read; while records are rebuilt, the next one is built
 * beside it, and pushes write to both; those that were replaced go in steps.
 */
export interface Generation {
  readonly number: number;
  readonly state: "building" | "current" | "leaving";
  /** The fingerprint of the secret that its keys are sealed with; null until one has sealed there. */
  readonly secret: string | null;
  /** The number of the last record that was built, and of the last that there was at the beginning. */
  readonly built: number;
  readonly until: number;
  /** 0 for one from before something that follows from records was kept, which it lacks for most of them. */
  readonly whole: 0 | 1;
}

/** SQL for the number of the generation that is read. */
export const CURRENT = `(SELECT number FROM generation WHERE state = 'current')`;

/** The generations that something is written to: all that live, or one. */
export type Into = "all" | Pick<Generation, "number">;

/** The SQL condition for them. */
export const writtenTo = (into: Into): string =>
  into === "all"
    ? `generation.state <> 'leaving'`
    : `generation.number = ${Math.trunc(into.number)}`;

/** The statement that reads the generations, as rows of Generation. */
export function selectGenerations(db: D1Database): D1PreparedStatement {
  return db.prepare(
    `SELECT number, state, secret, built, until, whole FROM generation ORDER BY number`,
  );
}

/** The generations in the rows of `selectGenerations`. */
export const generationsFrom = (rows: readonly unknown[]): readonly Generation[] =>
  rows as readonly Generation[];

/** All generations. */
export async function readGenerations(db: D1Database): Promise<readonly Generation[]> {
  return generationsFrom((await selectGenerations(db).all()).results);
}

/** SQL for what a decision rests on of the generations, and the same of those that were read. */
export const livingGenerations = `
  (SELECT json_group_array(json_array(number, state, secret))
   FROM (SELECT number, state, secret FROM generation WHERE state <> 'leaving' ORDER BY number))`;
export const livingOf = (generations: readonly Generation[]): string =>
  JSON.stringify(
    generations
      .filter(({ state }) => state !== "leaving")
      .map(({ number, state, secret }) => [number, state, secret]),
  );

/** The statement by which the generation that is read becomes that of the first secret to seal there. */
export function claimGeneration(db: D1Database, secret: string): D1PreparedStatement {
  return db
    .prepare(`UPDATE generation SET secret = ?1 WHERE state = 'current' AND secret IS NULL`)
    .bind(secret);
}

/** The statement that gives up the generation that is being built. */
export function abandonGeneration(db: D1Database): D1PreparedStatement {
  return db.prepare(`UPDATE generation SET state = 'leaving' WHERE state = 'building'`);
}

/** The statement that begins a generation, which every push writes to from then on. Fails beside one that is being built. */
export function insertGeneration(
  db: D1Database,
  { secret, at }: { readonly secret: string; readonly at: string },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO generation (number, state, secret, built, until, started_at)
       SELECT (SELECT max(number) FROM generation) + 1, 'building', ?1, 0,
              (SELECT coalesce(max(number), 0) FROM record), ?2`,
    )
    .bind(secret, at);
}

/** True for the error of a generation that was begun beside one that is being built. */
export const isBeingBuilt = (error: unknown): boolean =>
  error instanceof Error && error.message.includes("UNIQUE constraint failed: generation.state");

/**
 * The statement that takes a generation that is being built on to a record. It stops the batch when somebody
 * else has, when the generation is not built any more, or when the settings are not those that were read.
 */
export function updateBuilt(
  db: D1Database,
  { number, built }: Pick<Generation, "number" | "built">,
  next: number,
  settings: number,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE generation SET built =
         iif(state = 'building' AND built = ?2
             AND coalesce((SELECT version FROM setting WHERE name = 'department'), 0) = ?4, ?3, -1)
       WHERE number = ?1`,
    )
    .bind(number, built, next, settings);
}

/** The statements that have a whole generation read in the place of the one before. */
export function switchGenerations(
  db: D1Database,
  { number, built }: Pick<Generation, "number" | "built">,
): D1PreparedStatement[] {
  return [
    db.prepare(`UPDATE generation SET state = 'leaving' WHERE state = 'current'`),
    db
      .prepare(
        `UPDATE generation SET
           built = iif(state = 'building' AND built = ?2 AND built >= until, built, -1),
           state = 'current'
         WHERE number = ?1`,
      )
      .bind(number, built),
  ];
}

const places = {
  key: "ledger, rule, value, day, record",
  customer_key: "record, value",
  cross_reference: "value, kind, ledger, record",
  link: "record, code",
  deadline: "record, rule",
  posting_difference: "record, line",
  work_item: "record, worklist",
  still_said: "record, line",
} as const;

/** Takes away the next rows of a generation that leaves, and at last the generation; true when it is gone. */
export async function clearGeneration(
  db: D1Database,
  number: number,
  limit: number,
): Promise<boolean> {
  const deletions = Object.entries(places).map(([table, place]) =>
    db
      .prepare(
        `DELETE FROM ${table} WHERE (generation, ${place}) IN
           (SELECT generation, ${place} FROM ${table} WHERE generation = ?1 LIMIT ?2)`,
      )
      .bind(number, limit),
  );
  const results = await db.batch(deletions);
  if (results.some(({ meta }) => meta.changes > 0)) return false;
  await db
    .prepare(`DELETE FROM generation WHERE number = ?1 AND state = 'leaving'`)
    .bind(number)
    .run();
  return true;
}
