/**
 * What each route answers to each role, asked as its contract says: the HTTP status, and behind it the code of a
 * refusal. `elsewhere` is somebody in a role that may call it, limited to another shop than the record's: where
 * they are answered 200, nothing of that shop may stand in the response. `reader` is a program that reads. A route without a line here fails.
 *
 * Signed out, deactivated, or with a key that has expired, everybody hears 401 of all routes but the first three.
 */
export const rightsMatrix = `
route                       clerk  supervisor  finance  admin  auditor  reader             elsewhere
health                      200    200         200      200    200      200                200
signIn                      200    200         200      200    200      200                200
claimKey                    403 wrong-key-code | same for everybody
me                          200    200         200      200    200      200                200
listOwnKeys                 200    200         200      200    200      200                200
endOwnKey                   404    404         404      404    404      403 read-only-key  404
readKeyNews                 200    200         200      200    200      403 read-only-key  200
listLedgers                 200    200         200      200    200      200                200
getLedger                   200    200         200      200    200      200                200
pushRows                    200    200         403      200    403      403 read-only-key  200
withdrawRecords             200    200         403      200    403      403 read-only-key  200
undoPush                    404    404         403      404    403      403 read-only-key  404
listRecords                 200    200         200      200    200      200                200
listWithdrawn               200    200         200      200    200      200                200
listLatestWithdrawn         200    200         200      200    200      200                200
lookUpRecords               200    200         403      200    403      403                200
recordHistory               200    200         200      200    200      200                404
acknowledgeWarnings         200    200         403      200    403      403 read-only-key  200
lookUpAcknowledgements      200    200         403      200    403      403                200
withdrawAcknowledgement     200    200         403      200    403      403 read-only-key  200
overdue                     200    200         200      200    200      200                200
unmatchedItems              200    200         200      200    200      200                200
heldRecords                 200    200         200      200    200      200                200
findUntruncatedIdentifiers  200    200         403      200    403      403                200
listWorklists               200    200         200      200    200      200                200
listWork                    200    200         200      200    200      200                200
answerWork                  403    403         200      403    403      403 read-only-key  403
listReports                 200    200         200      200    200      200                200
getReport                   200    200         200      200    200      200                200
summary                     200    200         200      200    200      200                200
listPostings                200    200         200      200    200      200                200
listClosedMonths            200    200         200      200    200      200                200
closeMonth                  403    409         409      409    403      403 read-only-key  403 beyond-your-shops
reopenMonth                 403    403         403      200    403      403 read-only-key  403 beyond-your-shops
answerAsks                  200    200         200      200    200      200                200
listMonths                  403    200         200      200    200      403                200
monthChecklist              403    200         200      200    200      403                403 beyond-your-shops
askToClose                  403    403         409      403    403      403 read-only-key  403 beyond-your-shops
callOffClosing              403    200         200      200    403      403 read-only-key  403 beyond-your-shops
listSealedAmounts           403    200         200      200    200      403                200
getSealedAmount             403    404         404      404    404      403                404
reverseAmount               403    404         404      403    403      403 read-only-key  404
openDay                     200    200         200      200    200      200                200
listBatches                 200    200         200      200    200      200                200
listBatchEntries            404    404         404      404    404      404                404
sealBatch                   403    403         409      403    403      403 read-only-key  403 beyond-your-shops
sendStatement               403    403         200      200    403      403 read-only-key  403 beyond-your-shops
listStatements              403    403         200      200    200      403                200
matchStatements             403    403         200      200    403      403 read-only-key  200
getSettings                 200    200         200      200    200      200                200
putSettings                 403    403         403      409    403      403 read-only-key  409
dryRunSettings              403    403         403      200    403      403                200
savePlacement               200    200         403      200    403      403 read-only-key  200
lookUpPlacements            200    200         200      200    200      200                200
listPlacements              403    403         403      200    200      403                200
removePlacement             403    403         403      200    403      403 read-only-key  200
listReceivers               403    403         403      200    200      403                403 beyond-your-shops
saveReceiver                403    403         403      400    403      403 read-only-key  403 beyond-your-shops
removeReceiver              403    403         403      200    403      403 read-only-key  403 beyond-your-shops
testReceiver                403    403         403      404    403      403 read-only-key  403 beyond-your-shops
listDeliveries              403    403         403      200    200      403                403 beyond-your-shops
listPeople                  403    403         403      200    200      403                200
addPerson                   403    403         403      200    403      403 read-only-key  403 beyond-your-shops
changePerson                403    403         403      409    403      403 read-only-key  403 beyond-your-shops
makeKeyCode                 403    403         403      200    403      403 read-only-key  403 beyond-your-shops
revokeKey                   403    403         403      404    403      403 read-only-key  403 beyond-your-shops
decideRequest               403    403         403      409    403      403 read-only-key  409
listAudit                   403    403         403      200    200      403                403 beyond-your-shops
rebuild                     403    403         403      200    403      403 read-only-key  200
rebuildDifferences          403    403         403      200    403      403                403 beyond-your-shops
postDifferences             403    403         403      200    403      403 read-only-key  403 beyond-your-shops
erasePersonalData           403    403         403      200    403      403 read-only-key  404
odataService                200    200         200      200    200      200                200
odataMetadata               200    200         200      200    200      200                200
odataSet                    200    200         200      200    200      200                200
odataCount                  403    200         200      200    200      200                403
reportFile                  200    200         200      200    200      200                200
worklistFile                403    403         200      403    200      200                403
`;

export const columns = [
  "clerk",
  "supervisor",
  "finance",
  "admin",
  "auditor",
  "reader",
  "elsewhere",
] as const;
export type Column = (typeof columns)[number];

/** The table by route and column. */
export function readMatrix(table: string): ReadonlyMap<string, Readonly<Record<Column, string>>> {
  const [, ...lines] = table.trim().split("\n");
  return new Map(
    lines.map((line) => {
      const [route = "", ...rest] = line.trim().split(/ {2,}/);
      const [first = ""] = rest;
      const cells = first.includes("| same") ? columns.map(() => first.split(" |")[0] ?? "") : rest;
      return [
        route,
        Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ""])) as Record<
          Column,
          string
        >,
      ];
    }),
  );
}
