import { isSeveralPhones, phonesIn } from "../text/phones-in.ts";

/** At least this many digits of a number stay hidden, as GB/T 41833-2022 快递电子运单 asks for telephones on waybills. */
const HIDDEN_DIGITS = 6;

// Only a host with a dot is one: behind another @ there may stand the number that is to be hidden.
const ADDRESS = /^([^\s@]+)@([\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,})$/;

/**
 * A personal value as it may be shown to everybody: enough to recognise it by, too little to use it.
 * Numbers keep at most two digits at each end and hide six or more, addresses keep the beginning of
 * their name, and everything else its first character. What is hidden can't be told from the length.
 */
export function mask(text: string): string {
  const trimmed = text.trim();
  const [, name, host] = ADDRESS.exec(trimmed) ?? [];
  if (name !== undefined && host !== undefined) return `${beginning(name)}***@${host}`;
  if (/^\+?[\d\s()-]+$/.test(trimmed)) return maskDigits(trimmed.replace(/\D/g, ""));
  if (isSeveralPhones(trimmed)) return phonesIn(trimmed).map(mask).join(" / ");
  return `${firstCharacter(trimmed)}*`;
}

function maskDigits(digits: string): string {
  const shown = Math.max(0, Math.min(2, Math.floor((digits.length - HIDDEN_DIGITS) / 2)));
  const hidden = "*".repeat(Math.max(HIDDEN_DIGITS, digits.length - 2 * shown));
  return `${digits.slice(0, shown)}${hidden}${digits.slice(digits.length - shown)}`;
}

const beginning = (name: string): string => name.slice(0, Math.min(3, Math.floor(name.length / 2)));

/** The first character of a name; a single one would be the whole name. */
function firstCharacter(text: string): string {
  const [first = "", second] = text;
  return second === undefined ? "" : first;
}
