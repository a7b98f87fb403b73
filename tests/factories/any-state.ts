import type { Actor } from '@/lib/rights/actor'
import { isEnded, type RequestState } from '@/lib/rights/life-cycle'
import type { RequestKind } from '@/lib/rights/request-kinds'
import { sql } from '@/tests/support/database'
import { upload, writeLetter } from './answers'
import { anAccount, aPerson, noon } from './people'
import { fileAccess } from './requests'

/** A request that can be put into any state, and what it takes to do something to it there. */
export type AnyRequest = { id: string; reference: string; person: Actor; legal: Actor }

/** A filed request with a letter and a file, so that nothing but its state is in the way of what is done to it. */
export async function aRequestForAnyState(): Promise<AnyRequest> {
  const [person, legal] = [await aPerson(), await anAccount('LEGAL')]
  const reference = await fileAccess(person)
  await upload({ legal, reference })
  await writeLetter({ legal, reference })
  const [row] = await sql<{ id: string }>('SELECT "id" FROM "Request" WHERE "reference" = $1', [
    reference,
  ])
  return { id: row?.id ?? '', reference, person, legal }
}

/** Puts it beside every rule into a kind and a state, as if nothing else had ever happened to it: its version is 1. */
export async function putInto(
  { id, legal }: AnyRequest,
  kind: RequestKind,
  state: RequestState,
): Promise<void> {
  const answered = state === 'DELIVERED' || state === 'CLOSED'
  const at = `'${noon.toString()}'`
  const own = `"requestId" = '${id}'`
  // One message to the database: this is done thousands of times.
  await sql(`
    DELETE FROM "Message" WHERE ${own};
    DELETE FROM "Suspension" WHERE ${own};
    DELETE FROM "Task" WHERE ${own};
    DELETE FROM "InternalNote" WHERE ${own};
    DELETE FROM "FeeQuote" WHERE ${own};
    UPDATE "Request" SET "kind" = '${kind}', "formKind" = 'ACCESS', "state" = '${state}', "version" = 1,
      "endedAt" = ${isEnded(state) ? at : 'NULL'}, "deliveredAt" = ${answered ? at : 'NULL'},
      "outcome" = ${answered ? "'COPY'" : 'NULL'}, "feeState" = 'QUOTED', "reopenedAt" = NULL, "reopenedFor" = NULL,
      "pausedSince" = NULL, "suspendedDays" = 0, "extendedAt" = NULL, "extensionReason" = NULL,
      "sealedExtensionReason" = NULL, "approvalAskedAt" = NULL WHERE "id" = '${id}';
    UPDATE "Answer" SET "version" = 1, "deliveredAt" = NULL, "deliveredById" = NULL, "availableUntil" = NULL WHERE ${own};
    UPDATE "FreeCopyClaim" SET "state" = 'TAKEN' WHERE ${own};
    UPDATE "DataSubject" SET "assurance" = 'EMAIL_CONFIRMED', "freeCopyHolderId" = NULL
      WHERE "id" = (SELECT "dataSubjectId" FROM "Request" WHERE "id" = '${id}');
    INSERT INTO "Task" ("id", "requestId", "kind", "dueOn", "createdAt")
      SELECT gen_random_uuid(), '${id}', 'STOP_IN_EVERY_SYSTEM', '2026-11-23', ${at}
      WHERE '${kind}' = 'CONSENT_WITHDRAWAL';
    INSERT INTO "Suspension" ("id", "requestId", "reason", "sealedQuestion", "askedById", "askedAt")
      SELECT gen_random_uuid(), '${id}', 'CLARIFICATION', '', '${legal.accountId}', ${at}
      WHERE '${state}' = 'WAITING_FOR_PERSON'`)
}

/** Its kind and state now. */
export async function whereIs({ id }: AnyRequest) {
  const [row] = await sql<{ kind: RequestKind; state: RequestState }>(
    'SELECT "kind"::text, "state"::text FROM "Request" WHERE "id" = $1',
    [id],
  )
  if (!row) throw new Error('the request is gone')
  return row
}
