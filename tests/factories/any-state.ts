import { sealDecision } from '@/lib/casework/staff/stored-decision'
import { ownSystems } from '@/lib/casework/tasks/systems'
import { controller } from '@/lib/controller/controller'
import { waysBlock } from '@/lib/controller/letters/ways-on'
import { findRequest } from '@/lib/data/requests'
import type { Actor } from '@/lib/rights/actor'
import type { Decision } from '@/lib/rights/decisions/decision'
import type { Approval } from '@/lib/rights/decisions/four-eyes'
import { isEnded, type RequestState } from '@/lib/rights/life-cycle'
import type { RequestKind } from '@/lib/rights/request-kinds'
import { openPersonKey } from '@/lib/vault/person-key'
import { sql } from '@/tests/support/database'
import { upload, writeLetter } from './answers'
import { anAccount, aPerson, noon } from './people'
import { fileAccess } from './requests'

/** A request that can be put into any state, and what it takes to do something to it there. */
export type AnyRequest = {
  id: string
  reference: string
  person: Actor
  legal: Actor
  /** Who proposed the decision that stands beside its letter. */
  proposer: Actor
  /** A decision on each kind that a second person has to approve and nothing else is in the way of, sealed. */
  decisions: Partial<Record<RequestKind, string>>
  /** A restriction as it was delivered, sealed. */
  restriction: string
}

const reason = { ground: 'own', words: 'Därför.', law: 'artikel 17.3 e' }
const kept = { item: 'CONTACT', result: 'kept', reason, until: '2030-01-31' } as const
const no = (item: string) => ({ item, result: 'refused', reason, until: null }) as const
const decisions: Partial<Record<RequestKind, Decision>> = {
  ACCESS: {
    kind: 'ACCESS',
    result: 'partly',
    withheld: 'Sidan 3',
    reason,
    lines: {},
    ownWords: '',
  },
  RECTIFICATION: {
    kind: 'RECTIFICATION',
    result: 'parts',
    parts: [no('CONTACT.name')],
    ownWords: '',
  },
  ERASURE: { kind: 'ERASURE', result: 'parts', parts: [kept], ownWords: '' },
  RESTRICTION: { kind: 'RESTRICTION', result: 'parts', parts: [no('CONTACT')], ownWords: '' },
  OBJECTION: { kind: 'OBJECTION', result: 'parts', parts: [no('IMPROVE')], ownWords: '' },
  OTHER: { kind: 'OTHER', result: 'refused', topic: 'PORTABILITY', reason, ownWords: '' },
  MINOR_ERASURE: {
    kind: 'MINOR_ERASURE',
    result: 'parts',
    parts: [kept],
    custody: 'Visat',
    ownWords: '',
  },
}
const restricted: Decision = {
  kind: 'RESTRICTION',
  result: 'parts',
  parts: [{ item: 'CONTACT', result: 'restricted' }],
  ownWords: '',
}

/** A filed request with a letter and a file, so that nothing but its state is in the way of what is done to it. */
export async function aRequestForAnyState(): Promise<AnyRequest> {
  const [person, legal, proposer] = await Promise.all([
    aPerson(),
    anAccount('LEGAL'),
    anAccount('LEGAL'),
  ])
  const reference = await fileAccess(person)
  await upload({ legal, reference })
  const ways = waysBlock(controller(), 'sv')
  await writeLetter({ legal, reference }, `Hej,\n\nhär är ditt svar.\n\n${ways}`)
  const row = await findRequest(legal, reference)
  if (!row) throw new Error('the request is not there')
  const key = await openPersonKey(row.keyId)
  const hex = (decision: Decision) =>
    Buffer.from(sealDecision(key, row.id, { values: { kind: decision.kind }, decision })).toString(
      'hex',
    )
  const sealed = Object.entries(decisions).map(([kind, one]) => [kind, hex(one)])
  return {
    id: row.id,
    reference,
    person,
    legal,
    proposer,
    decisions: Object.fromEntries(sealed),
    restriction: hex(restricted),
  }
}

/** What else is so when something is done: where four eyes stand, the answer due on the day after, the person told of a lifting. */
export type Around = { approval?: Approval; lastDay?: boolean; told?: boolean }

/** Puts it beside every rule into a kind and a state, as if nothing else had ever happened to it: its version is 1. */
export async function putInto(
  { id, legal, proposer, decisions, restriction }: AnyRequest,
  kind: RequestKind,
  state: RequestState,
  { approval = 'NONE', lastDay = false, told = false }: Around = {},
): Promise<void> {
  const sealed = decisions[kind]
  const approved = approval === 'APPROVED'
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
    UPDATE "Answer" SET "version" = 1, "deliveredAt" = NULL, "deliveredById" = NULL, "availableUntil" = NULL,
      "sealedDecision" = ${sealed ? `decode('${sealed}', 'hex')` : 'NULL'}, "approval" = '${approval}',
      "deliveredDecision" = decode('${restriction}', 'hex'),
      "proposedById" = '${proposer.accountId}', "proposedAt" = ${at}, "sentAlone" = false, "sealedAloneReason" = NULL,
      "approvedById" = ${approved ? `'${legal.accountId}'` : 'NULL'}, "approvedAt" = ${approved ? at : 'NULL'},
      "liftedAt" = NULL, "liftingOn" = ${told ? "'2026-11-22'" : 'NULL'}, "liftingNoticeAt" = ${told ? at : 'NULL'},
      "sealedLiftingReason" = ${told ? "''" : 'NULL'} WHERE ${own};
    UPDATE "Request" SET "dueOn" = ${lastDay ? "'2026-11-23'" : "'2026-12-22'"} WHERE "id" = '${id}';
    UPDATE "FreeCopyClaim" SET "state" = 'TAKEN' WHERE ${own};
    UPDATE "DataSubject" SET "assurance" = 'EMAIL_CONFIRMED', "freeCopyHolderId" = NULL
      WHERE "id" = (SELECT "dataSubjectId" FROM "Request" WHERE "id" = '${id}');
    INSERT INTO "Task" ("id", "requestId", "kind", "dueOn", "createdAt")
      SELECT gen_random_uuid(), '${id}', 'STOP_IN_EVERY_SYSTEM', '2026-11-23', ${at}
      WHERE '${kind}' = 'CONSENT_WITHDRAWAL';
    INSERT INTO "Task" ("id", "requestId", "kind", "action", "about", "dueOn", "createdAt", "result", "doneAt", "doneById")
      SELECT gen_random_uuid(), '${id}', 'DO_IN_SYSTEM', 'LIFT', "key", '2026-11-22', ${at}, 'DONE', ${at}, '${legal.accountId}'
      FROM unnest(ARRAY[${ownSystems().map(({ key }) => `'${key}'`)}]) AS "key" WHERE ${told};
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
