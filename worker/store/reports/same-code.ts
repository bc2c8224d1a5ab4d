/** Full-width letters, digits and signs, and the blank that goes with them. */
const FULL_WIDTH = "*[！-～　]*";

/** SQL for a text whose full-width characters are those of a Latin keyboard. */
const halfWidth = (text: string): string => `iif(${text} GLOB '${FULL_WIDTH}',
  (WITH RECURSIVE each (rest, done) AS (
     SELECT ${text}, '' UNION ALL
     SELECT substr(rest, 2), done || CASE
       WHEN unicode(rest) = 12288 THEN ' '
       WHEN unicode(rest) BETWEEN 65281 AND 65374 THEN char(unicode(rest) - 65248)
       ELSE substr(rest, 1, 1) END
     FROM each WHERE rest <> '')
   SELECT done FROM each WHERE rest = ''), ${text})`;

/** SQL for a code however it was typed: without blanks around it, its letters capital, none in full width. */
export const sameCodeSql = (text: string): string => `upper(trim(${halfWidth(text)}))`;
