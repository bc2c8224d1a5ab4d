import { counted } from "./counted.ts";
import type { PaneWords } from "./pane-zh.ts";
import { showCount as n } from "./show-count.ts";

/** The task pane's interface words for English-speaking clerks. */
export const paneEn: PaneWords = {
  frame: {
    pane: "Ledger",
    reading: "Looking at this sheet…",
    rows: (count) => counted(count, "row"),
    howUnderstood: "Sheet, ledger and how the columns were understood",
    levels: "Filter by level",
    ready: (count) => `${n(count)} ready`,
    errors: (count) => counted(count, "error"),
    warnings: (count) => `${n(count)} to check`,
    notes: (count) => counted(count, "note"),
    validate: "Validate",
    push: "Push",
    pushRows: (count) => `Push ${counted(count, "row")}`,
    pull: "Pull",
    lookAtPush: (count) => `Push ${n(count)}…`,
    lookAtPushWaiting: (count, waiting) =>
      count === 0 ? `${n(waiting)} to answer…` : `Push ${n(count)}, ${n(waiting)} to answer…`,
    pullFinance: "Finance summary",
    pullOverdue: "Changes and overdue",
    sides: "What to look at",
    thisSheet: "This sheet",
    today: "Today",
    views: "Views",
    problems: "Problems",
    changes: "Changes",
    overdue: "Overdue",
    finance: "Finance",
    stale: "The sheet has changed; validating again",
    back: "Back",
    close: "Close",
    cancel: "Cancel",
    look: "Show them",
    undo: "Undo",
    retry: "Try again",
    details: "Details",
    settings: "Settings",
    status: "Status",
    finishCell: "Press Enter to finish the cell: Excel is waiting for you",
    retrying: (retry) => `The server is busy; retry ${n(retry)}…`,
    loading: "Opening…",
  },
  footer: {
    offline: "Offline",
    waiting: (rows) => `Waiting for the server, ${counted(rows, "row")} to go`,
    offlineWaiting: (rows) => `Offline, ${counted(rows, "row")} waiting`,
    synced: (time) => `Synced ${time}`,
    notSynced: "Not synced yet",
    signedOut: "Signed out",
    signIn: "Sign in",
    cutoffLeft: (cutoff, hours, minutes) =>
      `${hours > 0 ? `${hours} h ` : ""}${minutes} min until finance at ${cutoff}`,
    cutoffPassed: (cutoff) => `Past ${cutoff}: what you push now counts tomorrow`,
  },
  roles: {
    clerk: "clerk",
    supervisor: "supervisor",
    finance: "finance",
    admin: "admin",
    auditor: "auditor",
    reader: "reader (a program)",
  },
  problems: {
    handbook: "Handbook",
    start: "Not validated yet",
    startHint:
      "Press Validate to see which rows can be pushed. Results go into the Check column; no other cell is touched.",
    working: (done) => (done > 0 ? `Validating, ${counted(done, "row")} seen` : "Validating…"),
    none: (rows, columns, time) =>
      `${counted(rows, "row")}, ${counted(columns, "column")}, 0 problems · ${time}`,
    noneTitle: "No problems",
    noRows: "No rows yet",
    noRowsHint:
      "The headings are understood, but nothing is entered below them. Fill in some rows, then validate.",
    noneOfLevel: "Nothing at this level",
    checked: (time) => `Validated ${time}`,
    toCheck: "Check column",
    toCheckHint: "Goes to the Check column of this row, and back to where you were",
    list: "Problems",
    mostOf: (rows, of) => `${n(rows)} of ${counted(of, "row")}`,
    listHelp: "Arrow keys move, Enter selects the cell, F fixes, A says it is no problem",
    level: { error: "Error", warning: "To check", note: "Note" },
    place: (row) => `Row ${n(row)}`,
    wholeSheet: "Whole sheet",
    rows: (count) => counted(count, "row"),
    seeRows: (count) => `See ${counted(count, "row")}`,
    blank: "blank",
    choose: (count) => counted(count, "way to fix", "ways to fix"),
    fixLike: (count) => `All ${n(count)} like this…`,
    fixAll: (count) => `Fix these ${n(count)}…`,
    putBackAll: (count) => `Put back ${n(count)} with one match…`,
    found: (count) => `${n(count)} found, choose`,
    signInForNumbers:
      "Sign in and validate again: the server may know the whole numbers by their first 15 digits.",
    cells: (count) => `▸ ${counted(count, "cell")}`,
    fixCells: (count) => `Tidy up ${counted(count, "cell")}…`,
    splitHint:
      "One row for each number. Amounts and quantities stay in the first row, so no money counts twice; check the rows afterwards.",
    noteHint: "What the cell says is added to the row’s note; nothing is lost.",
    textHint: "The whole column becomes text: long numbers pasted later keep their digits.",
    fillHint: "Merged cells are taken apart and filled.",
    sumHint: (column, before, after, unread) =>
      `“${column}”, sum of these cells: ${before} → ${after}${unread > 0 ? ` (${counted(unread, "cell")} could not be read before and ${unread === 1 ? "is" : "are"} left out of the first sum)` : ""}`,
    heirsHint: (columns) => `Blank cells below go along with “${columns}” and change too.`,
    previous: "Previous problem",
    next: "Next problem",
    beforeAfter: "What will change",
    apply: (count) => (count === 1 ? "Change this one" : `Change these ${n(count)}`),
    fixed: (count) => `${n(count)} fixed`,
    inserted: (count) => `${counted(count, "row")} inserted`,
    leftFormulas: (left) => `${n(left)} left alone because of a formula`,
    and: ", ",
    fixStale:
      "The sheet has just changed, so nothing was written. Fix it after the next validation",
    undone: "Undone. The cells are as they were",
    undoStale: "The sheet has changed since, so nothing was undone. To go back, use Undo in Excel",
    acknowledge: "Not a problem, because…",
    acknowledgementExample: "e.g. remote area, costs more",
    acknowledgeOne: "Keep",
    acknowledgeLike: (count) =>
      count === 1 ? "The same for this row" : `The same for all ${n(count)}`,
    acknowledgedNow: (count) => `${counted(count, "warning")} explained`,
    acknowledgementStale:
      "The sheet has just changed, so nothing was kept. Validate again, then explain",
    acknowledgementFull: "Too many explanations wait for a push. Push first, then go on",
    acknowledged: "Explained",
    acknowledgedHint:
      "Somebody has explained these warnings, so they no longer count. Change the value and the warning is back.",
    acknowledgedWith: (reason) => `Not a problem, because: ${reason}`,
    notSentYet: "not pushed yet",
    takeBack: "Take it back",
    tookBack: (count) =>
      count === 1 ? "Taken back; it is a warning again" : `${n(count)} taken back; warnings again`,
  },
  live: {
    switch: "Live checking",
    switchHint: "Once validated, each row is checked again as it changes",
    pasted: (rows, look) =>
      `${counted(rows, "row")} pasted, ${look === 0 ? "all good" : counted(look, "needs a look", "need a look")}`,
    filled: (rows, look) =>
      `${counted(rows, "row")} changed, ${look === 0 ? "all good" : counted(look, "needs a look", "need a look")}`,
    only: (rows) =>
      rows === 1 ? "Only the row just changed" : `Only ${n(rows)} rows just changed`,
    all: "Show all",
    clean: "The rows just changed are good now",
    waits: "The sheet has changed. Validate it again",
    deaf: "Live checking has stopped: Excel no longer says what changes. Validate after your changes; closing the pane and opening it again brings it back",
  },
  opening: {
    switch: "Open with this workbook",
    switchHint:
      "Once you have validated in this file, the pane opens with it. The file keeps the switch.",
  },
  here: {
    noLedger: "This sheet is no ledger",
    nothingToFix: (row) => `Row ${n(row)} has nothing to fix`,
    nothingToAcknowledge: (row) => `Row ${n(row)} has no warning to answer`,
  },
  history: {
    title: "History of this row",
    open: "History",
    working: "Reading the history…",
    neverPushed: "This row was never pushed",
    neverPushedHint: "Once it is, you see here who changed which cell, and when.",
    signedOut: "Sign in to see the history of this row",
    signedOutHint: "The server keeps it; the workbook does not.",
    unknown: "The server does not have this row",
    unknownHint:
      "Perhaps its last push was cut off: push again. Or it belongs to a shop that you can’t see.",
    version: (version) => `version ${n(version)}`,
    registered: (cells) => `Registered, ${counted(cells, "cell")} filled`,
    revived: (cells) => `Brought back, ${counted(cells, "cell")} filled`,
    withdrawn: (reason) => `Withdrawn${reason === "" ? "" : `, because ${reason}`}`,
    nothingChanged: "No cell changed",
    tookBack: (version) =>
      version === 0
        ? "A push was taken back: the row is withdrawn"
        : `A push was taken back: as in version ${n(version)}`,
    acknowledged: (code, reason) => `It is right (${code}), because ${reason}`,
    push: (id) => `Push ${id}`,
    batch: (number) => `Batch ${number}`,
    masked: "Names, phones and addresses are masked; two that look alike may still differ.",
  },
  changes: {
    start: "Nothing to push yet",
    startHint: "Validate first, then look at what would be sent. Nothing leaves before you saw it.",
    working: "Comparing with the last push…",
    nothing: "Nothing to push",
    nothingHint: (unchanged) => `${counted(unchanged, "row is", "rows are")} as last pushed.`,
    created: (count) => `New ${n(count)}`,
    changed: (count) => `Changed ${n(count)}`,
    unchanged: (count) => `Unchanged ${n(count)}`,
    blocked: (count) => `Blocked ${n(count)}`,
    unchangedHint: "As last pushed; not sent again.",
    more: (count) => counted(count, "more row"),
    beforeUnknown: "The server did not say what stood there before. The push still checks it.",
    beforeSignedOut: "Sign in to see what stood there before.",
    beforeFromSheet:
      "What stood there is what the pane has seen in the sheet; whether others have changed it, the server is asked before the push.",
    changedNoBefore: "Changed since the last push",
    columnsDiffer: "Nothing changed but a missing column; the server keeps what was in it",
    movedOn: (by, time) => `${by} changed this row too, ${time}`,
    before: "before",
    after: "now",
    erased: "erased",
    unreadable: "does not open; it may have been changed",
    blank: "blank",
    stale: "The sheet has changed; the preview is being renewed",
    row: (number, reference) =>
      reference === "" ? `Row ${n(number)}` : `Row ${n(number)} · ${reference}`,
  },
  push: {
    state: {
      marking: "Marking new rows",
      sending: "Pushing",
      waiting: "Can’t reach the server; goes on by itself",
      writing: "Writing the marks back",
    },
    progress: (done, total) => `${n(done)} of ${counted(total, "row")}`,
    secondsLeft: (seconds) =>
      seconds >= 90 ? `about ${Math.round(seconds / 60)} min` : `about ${seconds} s`,
    cancelHint: "What has landed stays",
    cancelling: "Stopping. What has landed stays",
    ended: (counts) => `Push done: ${counts}`,
    doneTitle: (time) => `Push at ${time}`,
    outcomes: "Filter by outcome",
    outcome: {
      created: "New",
      updated: "Changed",
      unchanged: "Unchanged",
      merged: "Merged",
      restored: "Brought back",
      withdrawn: "Withdrawn",
      conflict: "Conflict",
      invalid: "Refused",
      duplicate: "To confirm",
      "other-case": "Another case?",
      "was-withdrawn": "Withdrawn before",
      closed: "Month closed",
      forbidden: "Not allowed",
    },
    notSent: (count) => `Not sent ${n(count)}`,
    notSentHint: (count) =>
      `${counted(count, "row not sent. Its mark is", "rows not sent. Their marks are")} in place; the next push goes on from here.`,
    cancelled: "Cancelled",
    stale:
      "The sheet changed after the preview, so nothing was sent. Look at the new preview and push again.",
    undo: "Undo this push",
    undoing: "Undoing the push…",
    undone: (count) =>
      `Undone: ${counted(count, "row")} restored on the server; the sheet is untouched`,
    undoneSome: (count, kept) =>
      `Undone for ${counted(count, "row")}; ${n(kept)} changed by others since, left alone`,
    undoneDoubtful: (done, count) =>
      `${done}. ${counted(count, "row not restored: beside rows that came since, it would be a double or too much. To have it back, change it", "rows not restored: beside rows that came since, they would be doubles or too much. To have them back, change them")} in the sheet and push; you are asked first`,
    otherCase: (parts) =>
      `Another ${parts}: say under Changes whether it is a new registration or a correction, then push again`,
    wasWithdrawn: (by, reason) =>
      `${by} withdrew this record${reason === "" ? "" : `: ${reason}`}. Say under Changes whether to bring it back, then push again`,
    merged: (by) => `${by} changed other cells; they are in your sheet now`,
    closed: (month) =>
      `${month} is closed, so its amounts stay. To correct one, finance or a supervisor reverses it by its number under “Close a month”; anything else may still change`,
    closedNew: (month) =>
      `${month} is closed, so this row was not taken. To enter it late, give it a day that is still open, note that it is for ${month}, and push again`,
    forbidden: (shop) =>
      shop === ""
        ? "This row isn’t yours to push. Ask a supervisor"
        : `${shop} isn’t yours. Ask a supervisor`,
    anotherShop: "another shop",
    duplicateReason: "Push anyway, because…",
    duplicateReasonExample: "e.g. postage was refunded twice",
    duplicatePush: "Push anyway",
    duplicatePushAll: (count: number) => `Push these ${n(count)} anyway`,
    adoptHint:
      "Were the marks deleted, or is this a copy of the file? The rows can be tied to the records on the server again. They are pushed as changes from then on, not as second entries.",
    adopt: (count) => `Tie to ${counted(count, "existing record")}`,
    adopting: "Tying rows to their records…",
    adopted: (count) =>
      `${counted(count, "row tied to its record", "rows tied to their records")}; differences count as changes`,
    adoptedSome: (count, left) =>
      `${counted(count, "row")} tied; for ${n(left)} the record is in another row of this sheet, left alone`,
    select: "Select in the sheet",
  },
  conflicts: {
    title: (count) => `${counted(count, "row")} in conflict`,
    hint: "You and somebody else changed the same cell. Choose one.",
    base: "Before",
    yours: "Yours",
    theirs: (by, time) => `${by}, ${time}`,
    useMine: "Use mine",
    useTheirs: "Use theirs",
    all: (count) =>
      count === 1 ? "The conflict like this" : `All ${n(count)} conflicts like this`,
    settle: (count) => `Settle ${counted(count, "row")}`,
    settling: "Settling conflicts…",
    settled: (count) => `Settled ${counted(count, "row")}`,
    left: (count) =>
      `${counted(count, "row")} just changed in the sheet and left alone. Push again`,
    chooseFirst: "Choose one for each conflict first",
  },
  overdue: {
    start: "Overdue flags not pulled yet",
    startHint:
      "After a pull, overdue rows and those missing from another ledger are listed here and flagged in the sheet’s Overdue column.",
    pull: "Pull overdue flags",
    refresh: "Pull again",
    working: "Pulling overdue flags…",
    none: "Nothing overdue",
    noneHint: (time) => `As of ${time}, everything is within its limit.`,
    asOf: (time) => `As of ${time}`,
    count: (count) => `Overdue ${n(count)}`,
    days: (days) => `${counted(days, "day")} overdue`,
    hours: (hours) => `${n(hours)} h overdue`,
    lateDays: (days) => `${counted(days, "day")} late`,
    lateHours: (hours) => `${n(hours)} h late`,
    dueDay: (day) => `due by the end of ${day}`,
    due: (time) => `due before ${time}`,
    amount: (yuan) => `¥${yuan} at stake`,
    clearedBy: (what) => `To clear: ${what}`,
    estimated: "holidays not published; reckoned by weekends",
    notInSheet: "not in this sheet",
    registeredBy: (name) => `registered by ${name}`,
    were: (count) => `Was overdue ${n(count)}`,
    list: "Overdue rows",
    unmatched: (count) => `Across ledgers ${n(count)}`,
    acknowledgementExample: "e.g. too little to claim",
    held: (count) => `Payments that wait ${n(count)}`,
    heldHint:
      "Not handed over to finance until a supervisor confirms, or you correct and push again.",
    awaited: (count) => `Other ledgers wait for ${n(count)} here`,
    done: (flags, unmatched, rows) => {
      const found = [
        ...(flags === 0 ? [] : [`${n(flags)} overdue`]),
        ...(unmatched === 0 ? [] : [`${n(unmatched)} across ledgers`]),
      ];
      if (found.length === 0) return "Nothing overdue";
      const where =
        rows === 0
          ? "none of them in this sheet"
          : `flagged in ${counted(rows, "row")} of this sheet`;
      return `${found.join(", ")}, ${where}`;
    },
  },
  finance: {
    report: "Report",
    date: "Day",
    monthField: "Month",
    basis: "Counted by",
    basisFinance: "Finance day",
    basisBusiness: "Day on the row",
    ledger: "Ledger",
    allLedgers: "All ledgers",
    pull: "Pull report",
    working: "Pulling the report…",
    written: (sheet) => `Written to “${sheet}”`,
    none: "No lines in this period",
    noneHint: "Try another day, or see whether the rows have been pushed.",
    rows: (here, all) =>
      here === all
        ? `${counted(all, "row")}, all in this sheet`
        : `${counted(all, "row")}, ${n(here)} in this sheet`,
  },
  placement: {
    title: "How this sheet is read",
    separator: ", ",
    sheet: "Sheet",
    ledger: "Ledger",
    chooseLedger: "Choose a ledger",
    hint: "Which heading stands for each column. Changes are remembered in the workbook.",
    column: "Ledger column",
    required: "required",
    notHere: "Not in this sheet",
    constant: "Same for all rows…",
    constantValue: (column) => `${column}: value for all rows`,
    bySheetName: "from the sheet’s name",
    missing: (columns) => `Required and not placed: ${columns}`,
    save: "Remember and check",
    saved: "Columns remembered",
    shared: "Remembered. Every sheet with these headings is read like this, for everybody",
    hereAlone:
      "Remembered in this workbook alone: the headings seem to hold phones or order numbers",
    notShared: (why) => `Remembered in this workbook, but not for everybody: ${why}`,
    from: (by, day) =>
      `Read as it was placed by ${by} on ${day}, with the same headings. Change it, and yours is the last word.`,
    noShop: "Of no shop",
    checkLeft: "Check column at the left edge",
    checkLeftHint:
      "For wide sheets: beside frozen columns it stays in sight. Off, it goes back to the right edge.",
    checkMoved: (isLeft) => `The check column is at the ${isLeft ? "left" : "right"} edge now`,
    checkBusy: "Being checked or pushed just now. Move it afterwards",
    headerRow: "Row of the headings",
    headerSelected: "The selected row",
    headerElsewhere: (first, last) =>
      `The selection is not in rows ${first} to ${last} of this sheet. Select the row of the headings first`,
    recognised: (columns, profile) => {
      const known = columns === 1 ? "1 column known" : `${columns} columns known`;
      return profile === undefined ? known : `${known} · ${profile}`;
    },
    misleading: (heading, why) => `“${heading}” is not used: ${why}.`,
    unplaced: (heading, column) => `“${heading}” (column ${column}) is not known`,
    sampleSeparator: " · ",
    sum: (amount) => `sum ${amount}`,
    ofNoUse: "Not needed",
    other: "Another column…",
    otherColumn: (heading) => `“${heading}” is another column`,
    nowhere: (column) => `“${column}” stands nowhere in the sheet. In every row it is…`,
    withoutProposal: (headings) =>
      headings === 1
        ? "1 more heading without a proposal"
        : `${headings} more headings without a proposal`,
    takeAll: (columns) =>
      columns === 1 ? "Take the proposal and check" : `Take all ${columns} proposals and check`,
  },
  doubts: {
    month: (named, rows) =>
      `The name says month ${named}; the rows to be pushed are of month ${rows}.`,
    shop: (named, rows) => `The name says “${named}”; the rows to be pushed are of “${rows}”.`,
    file: (named, before) =>
      `This file was called “${before}” when it was last pushed, and is “${named}” now. Go on if it was renamed; if it is a copy, change old rows in the other one.`,
    inherited: (rows, columns) =>
      `${counted(rows, "row")} changed in “${columns}” alone, where the cell is blank and goes along with the row above. If the sheet was sorted, undo that, or fill the blank cells first; go on if the change is meant.`,
    separator: ", ",
    settle: "It is the right one",
  },
  cases: {
    part: {
      number: "number",
      day: "day",
      shop: "shop",
      person: "customer",
    },
    separator: ", ",
    ask: (rows, parts) =>
      `${counted(rows, "row")} with another ${parts}: a new registration, or a correction?`,
    hint: "A new registration is saved beside the old record; a correction changes it. Until you say, these rows are not pushed.",
    allNew: "All are new",
    allCorrections: "All are corrections",
    oneByOne: (rows) => `One by one (${n(rows)})`,
    isNew: "New",
    isCorrection: "Correction",
    before: "Before",
    now: "Now",
    beforeUnknown: "Sign in to see what stood there before.",
  },
  newMonth: {
    title: "Start a new month with this file",
    hint: "For a copy of last month’s file. Takes the hidden marks and the overdue flags off all its ledgers: what is registered from now on is new, and the records of last month stay as they are. Headings, formats and what you have typed are not touched; clear last month’s rows yourself.",
    start: "Start the month",
    separator: ", ",
    between: ". ",
    done: (rows, sheets) =>
      rows === 0
        ? "There were no marks to take off; nothing was changed"
        : `Marks taken off ${counted(rows, "row")} (${sheets}), nothing else touched; the server’s records stay`,
    locked: (sheets) => `${sheets}: protected, the marks are still there. Unprotect and try again`,
  },
  questions: {
    kept: "Remembered for this sheet",
    meant: (choice) => `It means “${choice}”`,
    keepWord: "Keep this word",
    other: "Other…",
    order: (order) =>
      ({ ymd: "Year/month/day", mdy: "Month/day/year", dmy: "Day/month/year" })[order],
    takeColumn: (heading, address) => `Use “${heading}” (${address})`,
    leaveOut: (column) => `Leave out ${column}`,
  },
  blanks: {
    fill: "Fill from above",
    blank: "It is blank",
    settled: (cells) => `How blank cells count · ${counted(cells, "cell")}`,
    runs: (cells) => `See ${counted(cells, "cell")}`,
    run: (from, to, value) =>
      from === to ? `Row ${from}: ${value}` : `Rows ${from}–${to}: ${value}`,
  },
  columns: {
    is: (heading) => `It is “${heading}”`,
    gone: "The column is gone",
    other: "Another…",
    none: "No",
    headingsSwapped: "Only the headings did",
    contentsSwapped: "The contents did",
    kept: "Kept for this sheet from now on",
  },
  allLedgers: {
    open: "All ledgers…",
    title: "All ledgers",
    hint: "Checks every ledger of the workbook; each gets its results in its own Check column alone.",
    checkAll: "Validate all",
    working: (done, total, sheet) => `${n(done)} / ${n(total)} · ${sheet}`,
    done: (sheets, withErrors) =>
      withErrors === 0
        ? `Ledgers checked: ${n(sheets)}, no errors`
        : `Ledgers checked: ${n(sheets)}, with errors: ${n(withErrors)}`,
    unsent: (count) => `${n(count)} not pushed`,
    allSent: "nothing to push",
    changed: "changed since",
    "no-ledger": "Not a ledger",
    worklist: "Worklist",
    empty: "Empty",
  },
  sheet: {
    none: "No ledger found in this sheet",
    noneHint:
      "The headings need at least a date and a number to know rows by. You can also place them by hand.",
    report: "A report that was pulled",
    reportHint:
      "Validate holds each of its cells against the server. There is nothing to push from it.",
    renewReport: "Renew this report",
    place: "Place by hand",
    likely: (ledger) => `This looks like: ${ledger}`,
    likelyHint:
      "Its headings are not the usual ones. Have a look at which column is which; from then on they are known.",
    lookAtPlacement: "Look at the columns",
    empty: "This sheet is empty",
    emptyHint: "Switch to the sheet with your rows; the pane follows.",
    failed: "This sheet couldn’t be read",
    held: "Rows are being pushed; change the sheet when they are through",
  },
  newLedger: {
    title: "New ledger",
    open: "New ledger…",
    ledger: "Which ledger",
    columns: (count: number, required: string) =>
      `${counted(count, "column")}; required: ${required}.`,
    separator: ", ",
    hint: "Makes a new sheet with headings, formats and dropdowns; select a heading to see what belongs below it. Other sheets stay as they are.",
    sample: "Put in a few sample rows",
    sampleHint: "They are never pushed, and go with one click.",
    make: "Make it",
    working: "Making the sheet…",
    made: (sheet: string) => `Made ${sheet}`,
    file: "Or as a file, for people without the add-in:",
    download: "Download this template",
    allTemplates: "All templates",
  },
  sample: {
    rows: (count: number) => `${counted(count, "sample row")}, never pushed`,
    remove: "Remove sample",
    removing: "Removing…",
    removed: (count: number) => `Removed ${counted(count, "sample row")}`,
    kept: (removed: number, kept: number) =>
      `Removed ${counted(removed, "sample row")}. ${counted(kept, "was edited and stays: take the sample mark out of it, or delete it", "were edited and stay: take the sample mark out of them, or delete them")}`,
    stale: "The sheet has just changed, so nothing was removed. Press again",
  },
  signIn: {
    title: "Sign in to push and pull",
    why: "Validating needs no sign-in. Afterwards this goes on by itself.",
    server: "Server",
    key: "Access key",
    keyExample: "begins with tz_; or the one-time code from an admin",
    noKey: "No key? Ask an admin for a code",
    signIn: "Sign in",
    working: "Signing in…",
    signedIn: (name) => `Signed in as ${name}`,
    claimed: (name) => `Signed in as ${name}. This computer keeps your new key`,
    keyClaimed: (at, device) =>
      `A new access key of yours was claimed ${at}${device === "" ? "" : ` on ${device}`}. Not you? End it now`,
    codeMade: (by, at) => `${by} made a code for a key of yours ${at}. Didn’t ask for it? Ask them`,
    keyEnds: (day) => `Your access key ends ${day}; ask an admin for a code before`,
    refused: {
      "wrong-key": "Nobody has this key, or it was revoked. Check it, or ask an admin for another",
      "key-expired":
        "This key wasn’t used for too long, or has come of age. Ask an admin for a code",
      "wrong-key-code":
        "This code is wrong, used or expired. Check it, or ask an admin for another",
      "too-many-attempts": "Too many attempts. Try again in a few minutes",
      offline: "Can’t reach the server, so the key wasn’t checked. Try again once you’re online",
      other: "The server couldn’t check the key. Try again in a moment",
    },
  },
  settings: {
    title: "Settings",
    language: "Language",
    theme: "Look",
    system: "As in Office",
    light: "Light",
    dark: "Dark",
    server: "Server",
    person: "Signed in",
    signOut: "Sign out",
    signedOut: "Signed out. The sheet is untouched",
    shops: (names) => `Only shops: ${names}`,
    allShops: "All shops",
    firstRun: "Show the introduction again",
    rules: "Rules and lists",
    placements: "Headings known to all",
    receivers: "Telling groups",
    keys: "My access keys",
    people: "People and rights",
    audit: "Audit log",
    templates: "Ledger templates",
    keyStays: "The key is kept in this computer’s browser only, and removed when you sign out.",
  },
  firstRun: {
    cards: [
      {
        title: "Validate, then push",
        text: "Keep your ledger in Excel as always. Validate lists each cell that’s wrong and how to fix it; push sends the good rows in one go.",
      },
      {
        title: "Nothing behind your back",
        text: "It never changes your cells by itself, never sends what you haven’t seen, and never protects your sheet. It writes three columns of its own.",
      },
      {
        title: "Finance’s figures come back",
        text: "Pull the day’s or month’s summary and the overdue flags into the workbook. Every figure leads back to its rows.",
      },
    ],
    next: "Next",
    skip: "Skip",
    begin: "Start",
    trySample: "Try it on a sample ledger",
    step: (at, of) => `Step ${at} of ${of}`,
  },
  trouble: {
    whoMay: (roles) => `This is for: ${roles}. The sheet is untouched.`,
    whoMayPush: (roles) => `Pushing is for: ${roles}; everybody may pull. The sheet is untouched.`,
    betweenRoles: ", ",
    sheetUntouched: "The sheet is untouched.",
    lookAtSheet:
      "Look at the sheet: half of this step may be done. Try again; if it stays, send the details to an admin.",
    offline: "Can’t reach the server",
    offlineHint: "The sheet is untouched. Try again once you’re online.",
    notUnderstood: "The server’s answer makes no sense to this pane",
    notUnderstoodHint: "The versions may differ; open the pane again. The sheet is untouched.",
    workbook: {
      editing: "Excel is editing a cell. Finish with Enter and try again",
      "sheet-gone": "This sheet is no longer there",
      "read-only": "The sheet is protected or read-only. Lift the protection and try again",
      "too-large": "This sheet is too large to read. Move old rows to another sheet",
      filtered:
        "Rows of this sheet are filtered out, and Excel won’t move them. Clear the filter (Data → Clear) and do it again",
      "in-the-way":
        "Merged cells, another table or a pivot table are in the way. Unmerge or move them and do it again",
      "no-room":
        "Something stands in the last columns or rows of the sheet. Clear it and do it again",
      elsewhere:
        "Excel is at another workbook or a chart. Click a cell of this sheet and do it again",
      "chart-sheet": "This is a chart sheet. Go to the sheet of the ledger",
      "old-excel": "This Excel can’t do that. Update Excel, or open the file in Excel on the web",
      "try-again":
        "Excel was busy or lost its connection, and didn’t do it. Try again in a while; if it stays, open the file anew",
      restart: "The add-in was updated. Close Excel and open the file again",
      refused: "Excel didn’t accept this step. Open the file anew and try again",
      unknown: "Excel couldn’t finish this step",
    },
    unknown: "Something unexpected happened",
    unknownHint:
      "What’s in the sheet is untouched. Try again; if it stays, send the details to an admin.",
    requestId: (id) => `Request ${id}`,
    notExcel: "Open the ledger in Excel",
    notExcelHint: "This page works together with Excel. On Excel’s Home tab, choose Ledger.",
  },
};
