/**
 * SQL to JOIN the version of a record that stands, with its cells, as `version`; a version that somebody has spoilt in the
 * database has none.
 */
export const cellsOf = (record: string, version = "record_version"): string =>
  `readable_version AS ${version} ON ${version}.record = ${record}.number AND ${version}.version = ${record}.version`;
