/**
 * SQL for how a record's `clock` stands, by what was first promised, so that a promise that was moved makes nothing timely.
 * `now` is SQL too.
 */
export const promiseKept = (now: string): string => `CASE
  WHEN clock.waived = 1 THEN 'waived'
  WHEN clock.met < clock.first_due THEN 'timely'
  WHEN clock.met IS NOT NULL THEN 'late'
  WHEN clock.state = 'running' AND clock.first_due <= ${now} AND coalesce(clock.paused_until, '') <= ${now} THEN 'overdue'
  ELSE 'running' END`;
