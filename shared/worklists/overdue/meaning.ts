/** What is decided about what is late: no flag, none until a moment, somebody sees to it; and what takes each back. */
export const WAIVE = "豁免";
export const UNWAIVE = "取消豁免";
export const PAUSE = "暂停";
export const RESUME = "恢复";
export const ASSIGN = "督办";
export const UNASSIGN = "取消督办";
