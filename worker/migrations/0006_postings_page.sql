-- Postings by business day are paged in the order of the index: by the day alone, each page sorted the whole
-- month anew. What is left of its key, the finance day, stands in no order that a page goes by.
DROP INDEX posting_by_day;
CREATE INDEX posting_by_day ON posting (generation, day, record, version, line);
