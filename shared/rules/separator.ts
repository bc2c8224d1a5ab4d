/**
 * Stands between the parts of a key or a tag: a control character, which no cell that was read keeps. Of
 * those this one is a single byte in JSON too, where every other takes six, and a push carries thousands.
 */
export const SEPARATOR = "\u007f";
