/** Where the sandbox keeps the add-in's settings in a file; Excel keeps the part and ignores it. */
export const SETTINGS_PART = "customXml/item1.xml";

/** The namespace of {@link SETTINGS_PART}. */
export const SETTINGS_NAMESPACE = "urn:taizhang:workbook-settings";
