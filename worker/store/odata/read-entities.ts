import { conditionSql, type Condition, type Stored } from "./condition.ts";
import { keyOf, type EntitySet, type Property } from "./entity-set.ts";

/** In which order entities come: by a property, the key last. */
export interface Order {
  readonly property: Property;
  readonly descending: boolean;
}

interface Wanted {
  readonly select: readonly Property[];
  readonly where: Condition | undefined;
  readonly order: readonly Order[];
  /** Only what comes behind this key, in an order by the key alone. */
  readonly after: Stored | undefined;
  readonly skip: number;
  readonly limit: number;
}

type Entity = Readonly<Record<string, string | number | null>>;

/** The order by the key: a page of it begins where the last one ended, however far that is. */
export const isByKey = (set: EntitySet, order: readonly Order[]): boolean =>
  order.length === 0 || order[0]?.property === keyOf(set);

/** A page of entities as they are stored, each with its key as `key`. */
export async function readEntities(
  db: D1Database,
  set: EntitySet,
  { select, where, order, after, skip, limit }: Wanted,
): Promise<Entity[]> {
  const key = keyOf(set);
  const [sql, binds] = entitiesSql(set, where, (bind) => {
    const backwards = isByKey(set, order) && order[0]?.descending === true;
    const behind =
      after === undefined ? "" : `AND ${key.sql} ${backwards ? "<" : ">"} ${bind(after)}`;
    const columns = select.map((property, place) => `${property.sql} AS c${place}`);
    const by = isByKey(set, order)
      ? [`${key.sql} ${backwards ? "DESC" : "ASC"}`]
      : [
          ...order.map(
            ({ property, descending }) => `${property.sql} ${descending ? "DESC" : "ASC"}`,
          ),
          key.sql,
        ];
    return {
      columns: [`${key.sql} AS key`, ...columns].join(", "),
      rest: `${behind} ORDER BY ${by.join(", ")} LIMIT ${bind(limit)} OFFSET ${bind(skip)}`,
    };
  });
  return (
    await db
      .prepare(sql)
      .bind(...binds)
      .all<Entity>()
  ).results;
}

/** How many entities there are. */
export async function countEntities(
  db: D1Database,
  set: EntitySet,
  where: Condition | undefined,
): Promise<number> {
  const [sql, binds] = entitiesSql(set, where, () => ({ columns: "count(*) AS count", rest: "" }));
  return (
    (await db
      .prepare(sql)
      .bind(...binds)
      .first<number>("count")) ?? 0
  );
}

function entitiesSql(
  set: EntitySet,
  where: Condition | undefined,
  ask: (bind: (value: Stored) => string) => { readonly columns: string; readonly rest: string },
): readonly [string, readonly (Stored | null)[]] {
  const binds: (Stored | null)[] = [...set.binds];
  const bind = (value: Stored) => `?${binds.push(value)}`;
  const condition = where === undefined ? "" : `AND ${conditionSql(where, bind)}`;
  const { columns, rest } = ask(bind);
  return [`${set.with ?? ""} SELECT ${columns} FROM ${set.from} ${condition} ${rest}`, binds];
}
