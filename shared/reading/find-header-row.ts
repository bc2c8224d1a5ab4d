import type { Ledger } from "../ledger.ts";
import type { Grid } from "./grid.ts";
import { headerEvidence } from "./header-evidence.ts";
import { hitOfText } from "./header-index.ts";
import {
  type HeaderCandidate,
  headerCandidates,
  type HeaderRow,
  pointedRow,
  ROWS_TO_SCAN,
} from "./header-rows.ts";
import { headerText } from "./header-text.ts";
import type { RememberedHeader, SheetMemory } from "./placement.ts";
import { rowWithShape, shapeOf } from "./sheet-shape.ts";

export type { HeaderRow } from "./header-rows.ts";

/** Where none of the first rows is a header row for certain, so many are looked at: figures may stand above a ledger. */
const ROWS_AT_MOST = 200;

/** So many columns named in one row that holds no data: nothing else has to be looked at. */
const CERTAIN = 3;

function rememberedHeadings(remembered: SheetMemory | undefined): Set<string> {
  const headings = new Set<string>();
  for (const place of Object.values(remembered?.columns ?? {})) {
    if (place !== null && "heading" in place) headings.add(headerText(place.heading));
  }
  for (const heading of Object.values(remembered?.stood?.columns ?? {})) {
    headings.add(headerText(heading));
  }
  return headings;
}

/** How many columns a row names, by their spellings or as they were placed by hand. */
function namedBy(ledger: Ledger, known: ReadonlySet<string>, row: HeaderCandidate): number {
  const columns = new Set<string>();
  let byHand = 0;
  for (const text of row.texts) {
    if (text === "") continue;
    const hit = hitOfText(ledger, text);
    if (hit !== undefined) columns.add(hit.column);
    else if (known.has(text)) byHand += 1;
  }
  return columns.size + byHand;
}

/** True when a row has at least half of the headings that a person pointed at. */
function isPointedAt({ headings }: HeaderRow, header: RememberedHeader): boolean {
  const there = new Set(headings.map(headerText));
  const found = header.texts.filter((text) => there.has(headerText(text)));
  return found.length * 2 >= header.texts.length && found.length > 0;
}

/** The row that a person has pointed at, where it stood or wherever it is now; undefined where it is not in this sheet. */
function findPointed(grid: Grid, header: RememberedHeader): HeaderRow | undefined {
  const there = header.row - grid.firstRow;
  if (there >= 0 && there < grid.values.length) {
    const row = pointedRow(grid, there);
    if (isPointedAt(row, header)) return row;
  }
  const moved = headerCandidates(grid, ROWS_AT_MOST).find((row) => isPointedAt(row, header));
  return moved && pointedRow(grid, moved.index);
}

interface Named {
  readonly row: HeaderCandidate;
  readonly named: number;
}

/** The first of those that name the most. */
const namingMost = (rows: readonly Named[]) =>
  rows.reduce<Named | undefined>(
    (best, one) => (one.named > (best?.named ?? 0) ? one : best),
    undefined,
  );

/** What speaks for a row by all evidence: names of columns, texts above data of another sort, no data in it. */
function scoreOf(grid: Grid, { row, named }: Named, isFirstFull: boolean): number {
  const { headings, data, contrast } = headerEvidence(grid, row.index);
  return 2.5 * named + headings + contrast - 3 * data + (isFirstFull ? 3 : 0);
}

function byEvidence(grid: Grid, rows: readonly Named[]): HeaderRow | undefined {
  const width = (row: HeaderCandidate) => row.texts.filter((text) => text !== "").length;
  const widest = Math.max(0, ...rows.map(({ row }) => width(row)));
  const firstFull = rows.find(({ row }) => width(row) >= Math.max(2, widest * 0.6))?.row.index;
  let best: { row: HeaderRow; score: number } | undefined;
  for (const one of rows) {
    if (width(one.row) === 0) continue;
    const score = scoreOf(grid, one, one.row.index === firstFull);
    if (best === undefined || score > best.score) best = { row: one.row, score };
  }
  return best?.row;
}

const nobody: ReadonlySet<string> = new Set();

function naming(
  ledger: Ledger,
  rows: Iterable<HeaderCandidate>,
  known: ReadonlySet<string>,
): readonly Named[] {
  return [...rows].map((row) => ({ row, named: namedBy(ledger, known, row) }));
}

const isCertain = (found: Named | undefined) =>
  found !== undefined && found.named >= CERTAIN && !found.row.holdsData;

/** The row that names several columns and holds no data: among the first, else further down. */
function certain(
  ledger: Ledger,
  grid: Grid,
  near: readonly Named[],
  known: ReadonlySet<string>,
): HeaderRow | undefined {
  const likely = namingMost(near);
  if (isCertain(likely)) return likely?.row;
  const further = namingMost(
    naming(
      ledger,
      headerCandidates(grid, ROWS_AT_MOST).filter(({ index, holdsData }) => {
        return index >= ROWS_TO_SCAN && !holdsData;
      }),
      known,
    ),
  );
  return isCertain(further) ? further?.row : undefined;
}

const nearRows = (ledger: Ledger, grid: Grid, known: ReadonlySet<string>) =>
  naming(ledger, headerCandidates(grid, ROWS_TO_SCAN), known);

/** The row that is the ledger's headings for certain; undefined where there is a doubt. */
export function certainHeaderRow(ledger: Ledger, grid: Grid): HeaderRow | undefined {
  return certain(ledger, grid, nearRows(ledger, grid, nobody), nobody);
}

/** The row whose headings name the most columns of the ledger, without a look at anything else. */
export function likelyHeaderRow(ledger: Ledger, grid: Grid): HeaderRow | undefined {
  return namingMost(nearRows(ledger, grid, nobody))?.row;
}

/**
 * The header row: the one that a person pointed at, or that has all the headings that are remembered;
 * else the first of those that name the most columns of the ledger, when those are several and nothing
 * in it is data; else the one for which all evidence speaks, for a person to look at. Undefined for a
 * grid without text.
 */
export function findHeaderRow(
  ledger: Ledger,
  grid: Grid,
  remembered: SheetMemory | undefined,
): HeaderRow | undefined {
  const pointed = remembered?.header && findPointed(grid, remembered.header);
  if (pointed !== undefined) return pointed;
  const said = remembered?.headings && rowWithShape(grid, shapeOf(remembered.headings));
  if (said !== undefined) return said;
  const known = rememberedHeadings(remembered);
  const near = nearRows(ledger, grid, known);
  return certain(ledger, grid, near, known) ?? byEvidence(grid, near);
}
