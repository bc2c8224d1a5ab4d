/** The XML namespace of a workbook's parts. */
export const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The XML namespace of links from one part to another; the kinds of link begin with it, too. */
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
