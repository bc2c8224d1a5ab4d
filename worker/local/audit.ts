import { parseArgs } from "node:util";
import { z } from "zod";
import { refuse } from "../../addin/build/refuse.ts";
import { requireStore } from "./check-store.ts";
import { dataFolder } from "./data-folder.ts";
import { query } from "./database.ts";
import { migrationsFolder, readMigrations } from "./migration-digests.ts";
import { orRefuse } from "./start-error.ts";
import {
  batchFaults,
  journalFaults,
  matchingFaults,
  movedFigures,
  tieOutFaults,
} from "./verify-finance.ts";
import { auditRow, noChain, verifyEntries, type Chain } from "./verify-audit.ts";

/** So many entries are read at a time. */
const PAGE = 5000;

/** So many faults are told one by one. */
const MOST_FAULTS = 50;

/**
 * `npm run audit [-- --remote] [-- --expect DIGEST]`: verifies the chain of the audit log, the sealed batches, and
 * that finance's journal says what the records mean, worked out anew, that statements and ledgers are matched 分 by 分,
 * that the three numbers of each month tie out, and that closed months have not moved. Entries that were cut off at the log's end
 * show only against a digest that was noted before: `--expect` demands that it is still there.
 */
const { values } = parseArgs({
  options: { remote: { type: "boolean", default: false }, expect: { type: "string" } },
});

if (!values.remote)
  await orRefuse(() => requireStore(dataFolder, readMigrations(migrationsFolder)));
const database = values.remote ? ("remote" as const) : { folder: dataFolder };

let chain: Chain = noChain;
let isExpected = values.expect === undefined;
for (let after = 0, more = true; more && chain.broken === undefined;) {
  const rows = await query(
    database,
    `SELECT id, at, person, action, subject, detail, previous, digest FROM audit_event
     WHERE id > ${after} ORDER BY id LIMIT ${PAGE}`,
    z.array(auditRow),
  );
  chain = verifyEntries(chain, rows);
  isExpected ||= rows.some(({ digest }) => digest === values.expect);
  after = rows.at(-1)?.id ?? after;
  more = rows.length === PAGE;
}

const { broken, unchained, verified, head } = chain;
if (broken !== undefined) {
  const { id, at, person, action, subject } = broken.entry;
  refuse(
    `Entry ${id} of the audit log is broken: ${broken.why}. It says: ${at} ${person} ${action} ${subject}. ` +
      `The ${verified} before it hold.`,
  );
}
if (!isExpected)
  refuse(`No entry carries ${values.expect}: entries were taken off the end of the audit log.`);
const older =
  unchained === 0 ? "" : ` ${unchained} from before entries were chained can't be verified.`;
console.log(`All ${verified} entries of the audit log hold.${older}`);
console.log(`The last digest, to be noted elsewhere and checked with --expect: ${head}`);

const faults = [
  ...(await batchFaults(database)),
  ...(await journalFaults(database)),
  ...(await matchingFaults(database)),
  ...(await tieOutFaults(database)),
  ...(await movedFigures(database)),
];
for (const fault of faults.slice(0, MOST_FAULTS)) console.log(fault);
if (faults.length > 0) refuse(`${faults.length} of finance's figures do not hold.`);
console.log(
  "Every sealed batch holds, the journal says what the records mean, no line or amount is matched twice, " +
    "every month ties out, and no closed one has moved.",
);
