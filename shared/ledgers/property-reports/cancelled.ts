/** The status of a report that came to nothing. */
export const CANCELLED = "已取消";
