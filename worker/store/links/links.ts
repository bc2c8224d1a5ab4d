import type { RecordLink } from "../../record/projection.ts";
import { writtenTo, type Into } from "../generations.ts";
import { sentRows } from "../sent-rows.ts";

/** What a record expects of another ledger, with the number of the record. */
export interface LinkRow extends RecordLink {
  readonly record: number;
}

const sent = sentRows<LinkRow>({
  record: ({ record }) => record,
  code: ({ code }) => code,
  shop: ({ shop }) => shop,
  since: ({ since }) => since,
  wanted: ({ wanted }) => wanted.map(({ kind, value }) => [kind, value]),
  about: ({ about }) => about,
});

/** The statements that write what records expect of other ledgers; one that is there is written over. */
export function putLinks(
  db: D1Database,
  ledger: string,
  links: readonly LinkRow[],
  into: Into,
): D1PreparedStatement[] {
  const statement = db.prepare(
    `${sent.withSent}
     REPLACE INTO link (generation, ledger, ${sent.columns})
     SELECT generation.number, ?2, ${sent.columns}
     FROM generation CROSS JOIN sent WHERE ${writtenTo(into)}`,
  );
  return sent.json(links).map((json) => statement.bind(json, ledger));
}

type NamedLink = Pick<LinkRow, "record" | "code">;

const gone = sentRows<NamedLink>({ record: ({ record }) => record, code: ({ code }) => code });

/** The statements that take away what records expected. */
export function deleteLinks(db: D1Database, links: readonly NamedLink[]): D1PreparedStatement[] {
  const statement = db.prepare(
    `${gone.withSent}
     DELETE FROM link WHERE (generation, record, code) IN
       (SELECT generation.number, record, code FROM generation CROSS JOIN sent WHERE ${writtenTo("all")})`,
  );
  return gone.json(links).map((json) => statement.bind(json));
}
