/** The words of 回访台账 by which visits are counted. */
export const visitWords = {
  reached: "接通",
  unanswered: "未接",
  refused: "拒访",
  noNumber: "空号",
  content: "满意",
  discontent: "不满意",
} as const;
