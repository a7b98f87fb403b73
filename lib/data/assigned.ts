import { clientOf, type Tx } from './transaction'

/** The open requests of an officer, locked until the transaction ends. No actor: for whoever takes them away from a colleague who left. */
export async function openCasesOf(
  tx: Tx,
  accountId: string,
): Promise<{ id: string; ledgerStream: string; dataSubjectId: string }[]> {
  return clientOf(tx).$queryRaw`
    SELECT "id", "ledgerStream", "dataSubjectId" FROM "Request"
    WHERE "assigneeId" = ${accountId}::uuid AND "endedAt" IS NULL ORDER BY "id" FOR UPDATE`
}
