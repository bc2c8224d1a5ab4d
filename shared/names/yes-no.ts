/** How a yes and a no are written and read. */
export const YES = "是";
export const NO = "否";
