/** SQL for what sealing a series, `?1`, up to a day, `?2`, takes. */
export const FREE = `series = ?1 AND finance_day <= ?2 AND batch IS NULL AND held IS NULL`;
