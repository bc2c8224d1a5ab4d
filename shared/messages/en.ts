import type { OtherRow } from "../problem.ts";
import { counted } from "./counted.ts";
import { showCount } from "./show-count.ts";
import type { Wordings } from "./told.ts";

const names = (headers: readonly string[]) => headers.join(", ");

const listed = (values: readonly (string | number)[]) => values.join(", ");

/** The first of so many values. */
const firstOf = (values: readonly (string | number)[], count: number) =>
  listed(values) + (count > values.length ? "…" : "");

/** The other row: by its number in the sheet, or by who registered it on the server and when. */
const rowOf = (other: OtherRow) =>
  "row" in other
    ? `row ${other.row}`
    : `${other.by}’s record${other.day === null ? "" : ` of ${other.day}`}`;

/** What is said in the sheet only; beside a question of the server stands the field for the reason. */
const inSheet = (other: OtherRow, advice: string) => ("row" in other ? ` ${advice}` : "");

/** What is told once: in how many rows. */
const inRows = (params: object | undefined) =>
  params !== undefined && "count" in params ? ` in ${counted(Number(params.count), "row")}` : "";

/** More ways of writing than a choice has. */
const manyWords = (
  header: string,
  { count, words }: { readonly count: number; readonly words: number },
) =>
  `${header}: ${counted(count, "row")} hold ${showCount(words)} different things of which none is known, as if it were another column. See how it is placed by the ledger’s name above; if it is right, use the choices.`;

const ORDERS = { ymd: "year/month/day", mdy: "month/day/year", dmy: "day/month/year" } as const;

/** English: what was found, what is expected, what to do. */
export const en: Wordings = {
  R000: {
    title: "Not a value for this column",
    say: ({ header }) =>
      `The server does not take what is in ${header}. Validate the row again, correct it, then push.`,
  },
  R001: {
    title: "Required, but blank",
    say: ({ header, params, headingOf }) =>
      params === undefined
        ? `${header} is blank. Every row needs it.`
        : `${header} is blank, which is right only where ${headingOf(params.other)} is one of: ${listed(params.unless)}.`,
  },
  R002: {
    title: "Not one of the choices",
    say: ({ level, header, value, params }) =>
      "words" in params && params.words > 1
        ? manyWords(header, params)
        : level === "error"
          ? `${header}: “${value}” is not a choice${inRows(params)}. Use one of: ${listed(params.choices)}.`
          : `${header}: “${value}” is not on the list${inRows(params)}. If it is right, push it and have an admin add it; otherwise use one of: ${listed(params.choices)}.`,
  },
  R003: {
    title: "A long number has lost its last digits",
    say: ({ level, header, value }) =>
      level === "error"
        ? `${header}: ${value} is stored as a number, so everything after its 15th digit is gone. Format the column as text and copy the number again from its source.`
        : `${header}: ${value} has nothing but zeros after its 15th digit. It may once have been stored as a number: compare it with its source.`,
  },
  R004: {
    title: "Number in scientific notation",
    say: ({ header, value }) =>
      `${header}: ${value} is scientific notation, and the digits behind it are gone. Copy the number again from its source, such as 4128374650192837465.`,
  },
  R005: {
    title: "Several numbers in one cell",
    say: ({ header, value }) =>
      `${header}: “${value}” holds several numbers. Keep one, and give each of the others a row of its own.`,
  },
  R006: {
    title: "Other characters in a number",
    say: ({ header, value }) =>
      `${header}: “${value}” may hold letters, digits, - and _ only, at most 32. Move any remark to the note.`,
  },
  R007: {
    title: "An unusual number",
    say: ({ header, value, params }) =>
      params === undefined
        ? `${header}: “${value}” does not look like the others. Check that it is complete.`
        : `${header} is unlike the usual numbers in ${counted(params.count, "row")}, which is taken as how they are here and not said of each. If it is another number, place the column anew.`,
  },
  R008: {
    title: "Too long",
    say: ({ header, params }) =>
      `${header} has ${counted(params.length, "character")}; ${params.max} fit. Shorten it, or move some of it to the note.`,
  },
  R010: {
    title: "Not a date",
    say: ({ header, value }) =>
      `${header}: “${value}” is no day between 1990 and 2099. Write it like 2026-11-03.`,
  },
  R011: {
    title: "A date that can be read in two ways",
    say: ({ header, value, params }) =>
      `${header}: ${value} could be ${params.first} or ${params.second}. Choose one; the row waits until then.`,
  },
  R012: {
    title: "A date in the future",
    say: ({ header, params }) =>
      `${header} is ${params.day}, but today is ${params.today}. Check its year and month.`,
  },
  R014: {
    title: "A date long ago",
    say: ({ header, params }) => {
      if ("ago" in params)
        return `${header} is ${params.day}, ${counted(params.ago, "day")} ago. Fine for an old case; otherwise correct the year.`;
      const old = `more than ${counted(params.days, "day")} old`;
      return params.count === 1
        ? `${header}: 1 row is ${old}. It is taken for an old case, without a warning.`
        : `${header}: ${counted(params.count, "row")} are ${old}. They are taken for old cases, without a warning in each.`;
    },
  },
  R015: {
    title: "The year was not written",
    say: ({ header, value, params }) =>
      `${header}: “${value}” leaves out some of the year. It is taken for ${params.day}.`,
  },
  R016: {
    title: "Not a time",
    say: ({ header, value }) =>
      `${header}: the time in “${value}” can’t be read. Write it like 2026-11-03 14:20.`,
  },
  R020: {
    title: "Not an amount",
    say: ({ header, value }) =>
      `${header}: “${value}” is not an amount. Write a number alone, such as 12.50.`,
  },
  R021: {
    title: "More than two decimals",
    say: ({ header, value }) =>
      `${header}: ${value} has more than two decimals. Round it to a whole fen, such as 12.50.`,
  },
  R022: {
    title: "A negative amount",
    say: ({ header, value, adjustment }) =>
      `${header}: ${value} is negative, which this column can’t be. Drop the minus if it is a slip; to take something back, ${adjustment === null ? "change the amount in the row that said it" : `use ${adjustment}`}.`,
  },
  R023: {
    title: "Over the limit",
    say: ({ level, header, value, params }) =>
      level === "error"
        ? `${header}: ${params.amount ?? value} is over the limit of ${params.cap}. Check for a digit too many or the wrong column.`
        : `${header}: ${params.amount ?? value} is above ${params.cap}. If it is right, it can be pushed.`,
  },
  R024: {
    title: "More than was paid",
    say: ({ header, params, headingOf }) =>
      `${header}: ${params.amount} is more than ${headingOf(params.other)}, ${params.limit}. Check both; anything beyond it is compensation and has its own column.`,
  },
  R025: {
    title: "An amount is missing",
    say: ({ params, headingOf }) =>
      `The row is “${params.kind}”, but none of ${names(params.columns.map(headingOf))} has an amount. Fill one in, or change the kind.`,
  },
  R026: {
    title: "Two amounts in one cell",
    say: ({ header, value }) =>
      `${header}: “${value}” holds two amounts. Give each its own column, such as postage and compensation.`,
  },
  R027: {
    title: "Not a quantity",
    say: ({ header, value, params }) =>
      `${header}: “${value}” should be a whole number from ${params.min} to ${params.max}, such as 2.`,
  },
  R028: {
    title: "Numbers where text belongs",
    say: ({ header, params }) =>
      `${header}: ${counted(params.count, "cell holds a number", "cells hold numbers")}. Nothing is lost yet, but longer ones would lose their last digits. As text, the next paste is safe too.`,
  },
  R029: {
    title: "Written in different ways",
    say: ({ header, params }) =>
      params.count === 1
        ? `${header}: 1 cell is written otherwise than it is kept, with spaces, full-width characters or another name. It was understood and can be pushed; tidy it up to have the sheet agree.`
        : `${header}: ${counted(params.count, "cell")} are written otherwise than they are kept, with spaces, full-width characters or other names. They were understood and can be pushed; tidy them up to have the sheet agree.`,
  },
  R030: {
    title: "Not like a phone number",
    say: ({ header, value }) =>
      `${header}: “${value}” does not look like a phone number. A mobile has 11 digits, a landline its area code: 0571-87654321.`,
  },
  R031: {
    title: "Not a tax number",
    say: ({ header, value, params }) =>
      `${header}: “${value}” (${counted(params.length, "character")}) is not a tax number. A unified social credit code is 18 digits and capitals without I, O, S, V and Z, such as 91330106MA2CDEFG11; an old number has 15. Compare it with the buyer’s details.`,
  },
  R032: {
    title: "A tax number that fails its check",
    say: ({ header, value }) =>
      `${header}: the last character of ${value} does not follow from the others, so one may be miscopied. Ask the customer; if the business licence says so, it can be pushed.`,
  },
  R033: {
    title: "Neither yes nor no",
    say: ({ header, value, params }) =>
      params !== undefined && params.words > 1
        ? manyWords(header, params)
        : `${header}: “${value}” is neither yes nor no${inRows(params)}. Write yes or no (是 or 否).`,
  },
  R034: {
    title: "Not an account to pay into",
    say: ({ header, value }) =>
      `${header}: “${value}” is unlike an account that can be paid. Alipay takes a mobile number of 11 digits, such as 13800138000, or an e-mail address; bank cards have 16 to 19 digits. Ask the buyer; if it is right, it can be pushed.`,
  },
  R035: {
    title: "Not a name to pay to",
    say: ({ header, value }) =>
      `${header}: “${value}” is unlike the name of a person or a company, so finance can’t check it. Write the account’s real name, such as 李敏; if it is right, it can be pushed.`,
  },
  R036: {
    title: "Amounts in another currency",
    say: ({ header, params }) =>
      `The currency is “${params.currency}”, so ${header}${params.count > 1 ? ` in ${showCount(params.count)} rows` : ""} can’t be pushed as yuan. Write it in yuan, and the currency too.`,
  },
  R040: {
    title: "An unknown courier",
    say: ({ header, value, params }) =>
      "words" in params && params.words > 1
        ? manyWords(header, params)
        : `${header}: “${value}” is not on the list${inRows(params)}. If it is right, push it and have an admin add it; otherwise use one of: ${listed(params.choices)}.`,
  },
  R041: {
    title: "An unusual tracking number",
    say: ({ header, value, params }) =>
      `${header}: “${value}” is not like the numbers of ${params.courier} (shapes of ${params.version}). Check that it is complete and that the courier is right; if so, it can be pushed.`,
  },
  R042: {
    title: "A tracking number of another courier",
    say: ({ header, value, params, headingOf }) =>
      `${header}: “${value}” looks like ${params.likely}, but ${headingOf(params.other)} says “${params.courier}”. Check which of the two is wrong; if neither is, it can be pushed.`,
  },
  R043: {
    title: "An order number unlike its platform’s",
    say: ({ header, value, params, headingOf }) =>
      `${header}: “${value}” is not like the order numbers of ${params.platform} (shapes of ${params.version}). Check that it is complete and that ${headingOf(params.other)} is right; if so, it can be pushed.`,
  },
  R050: {
    title: "A card number in free text",
    say: ({ header, params }) =>
      `${header} contains the number of ${params.what === "id-card" ? "an identity card" : "a bank card"}. Everybody can read this column: mask or remove it.`,
  },
  R060: {
    title: "Formula error",
    say: ({ header, params }) =>
      params.wait
        ? `${header} is still being calculated (${params.error}). Wait for Excel, then validate again.`
        : `${header}: the formula gives ${params.error}. Correct it, or type the value in its place.`,
  },
  R061: {
    title: "One of several columns is needed",
    say: ({ params, headingOf }) =>
      `All of ${names(params.columns.map(headingOf))} are blank. Fill in at least one.`,
  },
  R062: {
    title: "Something else is needed",
    say: ({ header, params, headingOf }) =>
      `${headingOf(params.other)} is ${params.is === null ? "filled in" : `“${params.is}”`}, ` +
      (params.saysNo
        ? `but ${header} says no. Change it to yes once it is done.`
        : `so ${header} is needed${params.is === null ? " too" : ""}.`),
  },
  R063: {
    title: "In the wrong order",
    say: ({ header, params, headingOf }) =>
      `${header}, ${params.end}, is before ${headingOf(params.other)}, ${params.start}. Check which of the two is wrong.`,
  },
  R064: {
    title: "Parts that exceed the whole",
    say: ({ header, params, headingOf }) =>
      `${names(params.columns.map(headingOf))} add up to ${showCount(params.sum)}, but ${header} is ${showCount(params.whole)}. Count them again.`,
  },
  R065: {
    title: "An amount outside its range",
    say: ({ header, params }) =>
      `${header}: ${params.amount}, where “${params.is}” allows ${params.least} to ${params.most}. Check it; if it was decided so, say so in the note and push it.`,
  },
  R066: {
    title: "Too early",
    say: ({ header, params, headingOf }) =>
      `${header}, ${params.day}, is only ${counted(params.after, "day")} after ${headingOf(params.other)}, ${params.start}; “${params.is}” is due after ${showCount(params.least)}. Correct the date, or do it again in time.`,
  },
  R067: {
    title: "More than there should be",
    say: ({ header, params, headingOf }) =>
      `${header}: ${params.amount}, but by ${names(params.columns.map(headingOf))} it is at most ${params.limit}. Check these amounts; if they are right, it can be pushed.`,
  },
  R068: {
    title: "An invoice amount that is not above zero",
    say: ({ header, params, headingOf }) =>
      params.amount === "0.00"
        ? `${header}: 0.00 can’t be invoiced. Fill in the amount; if none is wanted any more, set the status to 已取消.`
        : `${headingOf(params.other)} is ${params.amount}, as only a reversal is, but ${header} is not ticked. Tick it for a reversal, or make the amount positive.`,
  },
  R069: {
    title: "Blank where every row should have something",
    say: ({ level, header, params }) =>
      params !== undefined
        ? `${header} is blank in ${counted(params.count, "row")}, and asked about once. Fill it in if the column is of use; otherwise nothing needs doing.`
        : level === "error"
          ? `${header} is blank, and your department wants it in every row. Fill it in, then push.`
          : `${header} is blank, and every row should have it. Fill it in if you can; the row can be pushed without.`,
  },
  R070: {
    title: "A large quantity",
    say: ({ header, params }) =>
      `${header} is ${showCount(params.quantity)}, more than ${showCount(params.usual)}. Wholesale is fine and can be pushed; otherwise see whether it belongs to another column.`,
  },
  R071: {
    title: "Garbled text",
    say: ({ header, value, params }) =>
      params.readable
        ? `${header}: “${value}” looks as if it was opened in the wrong encoding. See whether the text below is right.`
        : `${header}: letters of “${value}” were lost when the file was opened, and can’t be found here. Copy it again from where it comes from.`,
  },
  R072: {
    title: "Paid another amount",
    say: ({ header, params, headingOf }) =>
      `${header} is ${params.amount}, but ${headingOf(params.other)} is ${params.is}. Check what was paid; if that is wrong, send the line back to the clerk to be corrected.`,
  },
  R073: {
    title: "A payment number used twice",
    say: ({ header, value, params }) =>
      `${header} ${value} is a payment to somebody else already${params.reference === "" ? "" : ` (${params.reference})`}. Check the number: one payment goes to one person.`,
  },
  R074: {
    title: "A day that is still to come",
    say: ({ header, params }) =>
      `${header} is ${params.day}, but today is ${params.today}. Answer once it is done; where year or month are wrong, correct them.`,
  },
  R079: {
    title: "Called at a quiet hour",
    say: ({ params }) =>
      `Called at ${params.time}; nobody is called from ${showCount(params.from)}:00 to ${showCount(params.until)}:00. Correct the time, or say that the customer had asked for it.`,
  },
  D101: {
    title: "The same case twice",
    say: ({ other }) =>
      `Order, kind and amounts are the same as in ${rowOf(other)}.${inSheet(other, "Delete one, or tell them apart, for instance by their case numbers or SKUs.")}`,
  },
  D102: {
    title: "Refunded by the platform and offline",
    say: ({ params, other }) =>
      params === undefined
        ? `${rowOf(other)} refunds this order another way. It may be paid twice.${inSheet(other, "Check both; if each is a part, they can be pushed.")}`
        : `This row refunds the order by ${params.mine}; ${rowOf(other)} has ${params.amount} by ${params.theirs}. It may be paid twice.${inSheet(other, "Check both; if each is a part, they can be pushed.")}`,
  },
  D103: {
    title: "More refunded than the order was paid",
    say: ({ level, params, other }) => {
      const sum =
        params === undefined
          ? `${rowOf(other)} refunds this order too; with this row that is over what was paid.`
          : `Of this order, ${params.before} was refunded; with ${params.amount} here that is over the ${params.paid} paid (${rowOf(other)}).`;
      const advice =
        level === "error"
          ? "Check the amounts; what goes beyond is compensation and has its own column."
          : "If goods were paid one by one and Paid is for each, push it; else check the amounts.";
      return sum + inSheet(other, advice);
    },
  },
  D104: {
    title: "Postage for one parcel twice",
    say: ({ value, other }) =>
      `Postage for parcel ${value} is in ${rowOf(other)} already.${inSheet(other, "A parcel has one postage: delete one, or correct the number.")}`,
  },
  D105: {
    title: "One account again and again",
    say: ({ header, params, other }) =>
      params === undefined
        ? `${header}: paid for several cases lately, the last one in ${rowOf(other)}. See whether one person keeps applying.${inSheet(other, "If all is well, push it.")}`
        : `${header}: case ${showCount(params.times)} in ${counted(params.days, "day")}, the last one in ${rowOf(other)}. See whether one person keeps applying.${inSheet(other, "If all is well, push it.")}`,
  },
  D106: {
    title: "The same parcel claimed twice",
    say: ({ header, value, other }) =>
      `${header} ${value} is claimed for the same reason in ${rowOf(other)} already.${inSheet(other, "Delete one, or correct the kind.")}`,
  },
  D107: {
    title: "The same order invoiced twice",
    say: ({ header, value, other }) =>
      `${header} ${value}: the same is requested in ${rowOf(other)} already.${inSheet(other, "Delete one, tick the reversal if it is one, or push it if a second invoice is meant.")}`,
  },
  D108: {
    title: "The same complaint number twice",
    say: ({ header, value, other }) =>
      `${header} ${value} is in ${rowOf(other)} already.${inSheet(other, "Delete one, or give it another number.")}`,
  },
  D111: {
    title: "The same number twice",
    say: ({ header, value, other }) =>
      `${header} ${value} is in ${rowOf(other)} already.${inSheet(other, "Delete one, or give it its own number.")}`,
  },
  D112: {
    title: "Registered twice",
    say: ({ other }) =>
      `This row says the same as ${rowOf(other)}.${inSheet(other, "Delete one; if they are two, both can be pushed.")}`,
  },
  D113: {
    title: "The same content twice",
    say: ({ other }) =>
      `This row has the day and the content of ${rowOf(other)}, and no number or amount tells them apart.${inSheet(other, "Delete one; if they are two, both can be pushed.")}`,
  },
  D114: {
    title: "The same account under another name",
    say: ({ header, other }) =>
      `${rowOf(other)} has the same payee account under another name.${inSheet(other, `Check ${header}; if the name did change, the row can be pushed, and a supervisor confirms it before it is paid.`)}`,
  },
  X201: {
    title: "An exchange without what goes out",
    say: ({ params, headingOf }) =>
      `All of ${names(params.columns.map(headingOf))} are blank. Say what goes out, such as A-1024, or it is missing from the list of goods to fetch.`,
  },
  X202: {
    title: "No returned parcel",
    say: () =>
      "It was refunded as a return, but the returned parcels hold none like it. Register the parcel; if it has not come yet, set the status back.",
  },
  X203: {
    title: "Postage without a tracking number",
    say: ({ header, params, headingOf }) =>
      `${headingOf(params.other)} is ${params.amount}, but ${header} is blank. Fill in the parcel’s number, so that finance can check it; if nothing came back, push it as it is.`,
  },
  X206: {
    title: "Filled in where it can’t be",
    say: ({ header, value, params, headingOf }) =>
      `${headingOf(params.other)} is “${params.is}”, but ${header} says ${value}. Delete it, or correct ${headingOf(params.other)}.`,
  },
  X208: {
    title: "Past its time",
    say: ({ header, params, headingOf }) =>
      `${header}, ${params.day}, is day ${showCount(params.after)} after ${headingOf(params.other)}, ${params.start}; “${params.is}” allows ${showCount(params.most)}. Check the dates; if you grant it all the same, it can be pushed.`,
  },
  X209: {
    title: "Postage that is the buyer’s",
    say: ({ header, params, headingOf }) =>
      `${headingOf(params.other)} is “${params.is}”, so the buyer pays the postage as a rule, but ${header} is ${params.amount}. If the goods are faulty, tick the quality issue; if the shop pays it all the same, push it.`,
  },
  X210: {
    title: "No courier claim",
    say: () =>
      "The courier is liable, but no claim is registered. Claim and register it, or correct who is liable.",
  },
  X211: {
    title: "Dispute not registered",
    say: () =>
      "The platform was called in, but the disputes do not hold this order. Register it before its evidence is due, or untick the dispute.",
  },
  X212: {
    title: "Defect not registered",
    say: () =>
      "It is a quality issue, but the quality issues do not hold this order. Register it, or untick the quality issue.",
  },
  X213: {
    title: "Shipped before it was signed for",
    say: ({ header, params, headingOf }) =>
      params.signed === null
        ? `${headingOf(params.other)} is ${params.out}, but ${header} is blank. A supervisor signs on the list of exchanges, and then it goes out.`
        : `${header}, ${params.signed}, is after ${headingOf(params.other)}, ${params.out}. Signing comes first: check which of the two is wrong.`,
  },
  X214: {
    title: "Closed before all is there",
    say: ({ params, headingOf }) =>
      `It is “${params.is}”, but ${names(params.columns.map(headingOf))} ${params.columns.length === 1 ? "is" : "are"} missing. Complete it before it is closed or filed, or say why it can’t be.`,
  },
  X215: {
    title: "A fee for a free service",
    say: ({ header, params, headingOf }) =>
      `${header}: ${params.amount}, but ${headingOf(params.other)} is “${params.is}”, which is free. Change it to 有偿服务, or the fee to 0.`,
  },
  X216: {
    title: "More came back than went out",
    say: ({ header, params, headingOf }) =>
      `${header} is ${showCount(params.quantity)}, but ${headingOf(params.other)} is ${showCount(params.limit)}. Count the goods; register what is over in a row of its own, with its order.`,
  },
  X217: {
    title: "Fewer came back than were claimed",
    say: ({ header, params, headingOf }) =>
      `${header} is ${showCount(params.quantity)}, fewer than the ${showCount(params.limit)} in ${headingOf(params.other)}. Refund what is there, and ask about the rest.`,
  },
  X218: {
    title: "Exchange not registered",
    say: () =>
      "The exchanges do not hold this order, so finance will not fetch the goods. Register it, or correct the kind or the status.",
  },
  X219: {
    title: "No blue slip",
    say: () =>
      "It was shipped, but no blue slip is filed for it. File the slip; if it was not shipped, clear the day and the tracking number.",
  },
  X220: {
    title: "Blue slip without an exchange",
    say: () =>
      "The exchanges hold none for this slip. Register the exchange, or check the numbers on the slip.",
  },
  X221: {
    title: "Parcel without after-sales",
    say: () =>
      "No after-sales row knows this parcel. Register one, or check the numbers; if nobody owns it, tick No owner.",
  },
  X222: {
    title: "No visit after the complaint",
    say: () =>
      "The complaint is closed, but no visit to the customer is registered. Visit, with the complaint number as the case number.",
  },
  X223: {
    title: "Claimed as lost, came back",
    say: () =>
      "A parcel claimed as lost stands in the returned parcels. Tick Found again, and take the claim back or return what the courier paid.",
  },
  X224: {
    title: "A complaint’s compensation that nothing pays",
    say: () =>
      "The complaint grants compensation for an order, but no after-sales row of that order pays it. Register it there, or clear the amount.",
  },
  X231: {
    title: "No 7DC visit",
    say: () =>
      "The 7DC visit was due and none is registered. Answer it in Visits due, or register it with this row’s number as the case number.",
  },
  X232: {
    title: "No month visit",
    say: () =>
      "The month visit was due and none is registered. Answer it in Visits due, or register it with this row’s number as the case number.",
  },
  X233: {
    title: "No year visit",
    say: () =>
      "The year visit was due and none is registered. Answer it in Visits due, or register it with this row’s number as the case number.",
  },
  X234: {
    title: "No 3DC visit",
    say: () =>
      "The 3DC visit was due and none is registered. Answer it in Visits due, or register it with this row’s number as the case number.",
  },
  X235: {
    title: "No repair visit",
    say: () =>
      "The repair visit was due and none is registered. Answer it in Visits due, or register it with this row’s number as the case number.",
  },
  X236: {
    title: "Voucher without a service",
    say: () =>
      "The service log holds no service for this voucher. Register it, or set a voucher that was not used to void.",
  },
  X237: {
    title: "Service without a voucher",
    say: () => "No voucher has this number. Register the voucher, or check the number.",
  },
  X238: {
    title: "No fine of who was in charge",
    say: () =>
      "The person was fined, but for the same complaint nobody in charge was. Register that too, or say why not.",
  },
  X239: {
    title: "No fine of the person",
    say: () =>
      "Who was in charge was fined, but for the same complaint the person was not. Register that too, or say why not.",
  },
  S300: {
    title: "No ledger found",
    say: ({ value }) =>
      `The first 20 rows of sheet “${value}” have no headings of a known ledger. Go to the ledger’s sheet, or say which ledger this is.`,
  },
  S301: {
    title: "A required column is missing",
    say: ({ header, params, headingOf }) =>
      params.instead === undefined
        ? `Row ${params.row} has no heading for ${header}. Add the column, or say which column it is, or what it is in every row.`
        : `Row ${params.row} has no heading for ${header}, nor for ${names(params.instead.map(headingOf))}. One of them will do: add it, or say which column it is.`,
  },
  S302: {
    title: "Two columns with the same heading",
    say: ({ value, params }) =>
      `The headings in ${listed(params.addresses)} are all “${value}”. Rename one, or say which column to use.`,
  },
  S303: {
    title: "Two columns for the same thing",
    say: ({ header, params }) =>
      `The headings in ${listed(params.addresses)} (${listed(params.headings)}) could all be ${header}. Say which one to use.`,
  },
  S304: {
    title: "Hidden rows are included",
    say: ({ params }) =>
      `${counted(params.count, "hidden or filtered row is", "hidden or filtered rows are")} checked and pushed like the others.`,
  },
  S305: {
    title: "Rows of totals are left out",
    say: ({ params }) =>
      `${counted(params.count, "row of totals is", "rows of totals are")} not counted as data: row ${firstOf(params.rows, params.count)}.`,
  },
  S307: {
    title: "Blank cells take the value above",
    say: ({ header, params }) =>
      `${header}: ${counted(params.count, "blank cell takes", "blank cells take")} the value above: a merged cell’s, or because you said so.`,
  },
  S308: {
    title: "A shift without rows",
    say: ({ params }) =>
      `No rows of the ${params.shift} shift on ${firstOf(params.days, params.count)}, while another shift has some. See whether they were forgotten; if there were none, all is well.`,
  },
  S310: {
    title: "A row’s mark does not fit",
    say: ({ params }) =>
      params.mark === "copied"
        ? `This row was copied from row ${params.keptBy}. It will be pushed as a new one.`
        : "The mark of this row was edited, so it will be pushed as a new one. If it was pushed before, undo the edit.",
  },
  S311: {
    title: "Not a column of this ledger",
    say: ({ params }) =>
      `The ledger has no column “${params.name}”. The add-in may be out of date: open it again, then push.`,
  },
  S312: {
    title: "The server does not know the row’s mark",
    say: () =>
      "The server does not know this row’s mark: it is from another ledger or server, or the row is in the push twice. Delete the mark to push the row as a new one.",
  },
  S332: {
    title: "Personal data was erased",
    say: () =>
      "An admin has erased the personal data of this record, and the server keeps none of it any more. Clear this row’s personal cells and notes, then push; what has to be registered all the same goes into a row of its own.",
  },
  S334: {
    title: "Signatures are not typed",
    say: ({ header }) =>
      `“${header}” is not for typing: a supervisor who is signed in signs on the worklist (of exchanges, or of complaints to inspect), and Pull brings it here. Put the cell back as it was, then push; for ledgers from before, an admin allows it in the rules.`,
  },
  S335: {
    title: "Changed after it was signed for",
    say: ({ header, params }) =>
      `${header} was ${params.was ?? "blank"} when ${params.by} signed, and what was signed for is not changed any more. Change it back, then push. Where other goods are to go out, cancel this row (its status) and push, then register them in a row of their own, to be fetched and signed for anew.`,
  },
  S336: {
    title: "Goods are not fetched by typing",
    say: ({ header }) =>
      `“${header}” is not for typing: finance, signed in, says on the list of exchanges that the goods are fetched, and Pull brings it here. Put the cell back as it was (blank in a new row), then push; for ledgers from before, an admin allows it in the rules.`,
  },
  S337: {
    title: "Changed after it was fetched",
    say: ({ header, params, headingOf }) =>
      `${header} was ${params.was ?? "blank"} when finance fetched the goods. Change it back, then push. Where other goods are to go out, pull first, then clear ${names(params.columns.map(headingOf))} and push that together with the change: finance fetches anew. Where the sheet lacks these columns, cancel this row (its status) and push, then register the goods in a row of their own.`,
  },
  S333: {
    title: "The record does not open",
    say: () =>
      "What the server has of this record does not open; somebody may have changed it. This row can’t be pushed, all others can. Ask an admin: they erase its personal data from the row’s history, and what has to be registered goes into a row of its own.",
  },
  S314: {
    title: "Remarks are left out",
    say: ({ params }) =>
      params.count === 1
        ? `1 row is a remark such as “Checked by:”, or the headings once more, and not counted as data: row ${firstOf(params.rows, params.count)}.`
        : `${counted(params.count, "row")} are remarks such as “Checked by:”, or the headings once more, and not counted as data: row ${firstOf(params.rows, params.count)}.`,
  },
  S315: {
    title: "Protected sheet",
    say: () =>
      "This sheet is protected or read-only: results are listed here and not written into it. Pushing works as always; the row marks are kept with the file. To have results in the sheet, unprotect it under Review first.",
  },
  S317: {
    title: "Said by the sheet’s name",
    say: ({ header, value, params }) =>
      `${header} = ${value} for every row, from the sheet’s name “${params.sheet}”. If that is wrong, change it behind the ledger’s name above.`,
  },
  S318: {
    title: "Amounts that are not used",
    say: ({ params }) =>
      `There are amounts under ${listed(params.headings.map(({ name, address }) => `${name}（${address}）`))}, which is no column of this ledger: they are not pushed, and finance does not see them. If they count, say behind the ledger’s name above which column it is.`,
  },
  S319: {
    title: "Do blank cells mean the same as above?",
    say: ({ header, params }) => {
      const cells = counted(params.count, "cell is", "cells are");
      if (params.why === "left") return `${header}: ${cells} blank, as was said.`;
      return params.why === "apart"
        ? `${header}: ${cells} blank. You said to fill from above, but what stands above no longer fits, as after a sort. Undo the sort, or fill the cells; if they are blank, say so.`
        : `${header} looks as if it were written once a group: ${cells} blank. Fill from above, or is it blank? These rows are pushed once you have said so.`;
    },
  },
  S320: {
    title: "Sample rows, never pushed",
    say: ({ header, params }) =>
      `${header} begins with ${params.mark}: this row is only for trying things. Press Remove sample when you have seen it, or make it a real row and take out every ${params.mark}.`,
  },
  S321: {
    title: "A heading has another name",
    say: ({ header, params: { was, headings } }) => {
      const now = listed(headings.map(({ name, address }) => `“${name}” (${address})`));
      if (headings.length === 0)
        return `${header} is gone (its heading was “${was ?? header}”). What was pushed of it stays on the server; nothing is cleared.`;
      return was === null
        ? `${header} was pushed and has no heading now; ${now} seems to hold it. Is it the same column? Rows are pushed once you have said so.`
        : `${header}: its heading “${was}” is gone, and ${now} is new. Is it the same column under another name? Rows are pushed once you have said so.`;
    },
  },
  S322: {
    title: "Two headings seem to have changed places",
    say: ({ header, headingOf, params }) =>
      `${header} and ${headingOf(params.other)} hold what was pushed of the other. Did their headings change places, or do their contents? Rows are pushed once you have said so.`,
  },
  S323: {
    title: "Columns as the department reads them",
    say: ({ params: { by, day, unknown } }) =>
      `Read as ${by} placed the same headings on ${day}${unknown > 0 ? `; ${counted(unknown, "column is", "columns are")} no longer in the ledger and left out` : ""}. If that is wrong, change it behind the ledger’s name above.`,
  },
  S324: {
    title: "The same value for all rows?",
    say: ({ header, value, params: { by, day } }) =>
      `${header} is not in the sheet. In the one that ${by} placed on ${day} it was “${value}” for all rows. Say so if it is here, too.`,
  },
  S325: {
    title: "Month or day first?",
    say: ({ header, params }) =>
      `${header}: in ${counted(params.count, "cell")} month and day could be either way round, and nothing in the column says which. ${params.readings
        .map(
          ({ order, days }) =>
            `As ${ORDERS[order]}, ${params.written.map((one, at) => `${one} is ${days[at] ?? ""}`).join(", ")}`,
        )
        .join("; ")}. Choose one for the whole column; these rows wait for it.`,
  },
  S326: {
    title: "A column that may be another",
    say: ({ header, params, headingOf }) => {
      const { better } = params;
      const of = `in ${showCount(params.count)} of ${counted(params.of, "row")} with both`;
      if (params.rule === "R063")
        return `${headingOf(params.than)} lies before ${header} ${of}. That is hardly a slip: one of the columns is taken for the wrong one. See the placement by the ledger’s name above, or leave ${header} out.`;
      const hint =
        better === null
          ? ""
          : ` “${better.heading}” (${better.address}) looks like the whole amount.`;
      return `${headingOf(params.than)} is more than ${header} ${of}. That is hardly a slip: ${header} may be what is left after the refund.${hint} Use another column, or leave this one out; these rows wait for it.`;
    },
  },
  S330: {
    title: "Which shop is this?",
    say: ({ header }) =>
      `The sheet has no column for ${header}, so figures by shop leave its rows out. If all of them are of one shop, say which.`,
  },
  S331: {
    title: "Two lists beside each other",
    say: ({ params }) =>
      `More than one list stands in this sheet. The one at ${params.read} is read; rows of ${listed(params.left)} are neither read nor changed. Move them to a sheet of their own to have them checked and pushed.`,
  },
};
