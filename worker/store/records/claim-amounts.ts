/** SQL for what a courier is asked for, by the cells of a claim: what was claimed, else what the goods are worth. */
export const claimedSql = (cells: string): string =>
  `coalesce(${cells} ->> 'claimed', ${cells} ->> 'goodsValue', ${cells} ->> 'recognised', ${cells} ->> 'received', 0)`;

/** SQL for what it has accepted: all that it was asked for where it does not say how much. */
export const recognisedSql = (cells: string): string =>
  `coalesce(${cells} ->> 'recognised', ${claimedSql(cells)})`;
