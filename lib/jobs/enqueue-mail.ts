import { randomUUID } from 'node:crypto'
import { fromPrisma } from 'pg-boss'
import { insertMail } from '@/lib/data/mails'
import { rawQueriesOf, type Tx } from '@/lib/data/transaction'
import type { AccountNews } from '@/lib/mail/account-message'
import { type MailJob, mailQueue, sender } from './queues'

export type MailOwed =
  | { kind: 'DIGEST' }
  | { kind: 'SIGN_IN'; signInId: string }
  | { kind: 'GUARDIAN_CONFIRM'; guardianFormId: string }
  | { kind: 'LEGAL_MESSAGE' | 'MESSAGE'; requestId: string; messageId: string }
  | { kind: 'QUESTION' | 'QUESTION_REMINDER'; requestId: string; suspensionId: string }
  | { kind: 'LEGAL_REOPENED'; requestId: string; messageId?: string }
  | {
      kind:
        | 'WITHDRAWN'
        | 'LEGAL_WITHDRAWN'
        | 'REOPENED'
        | 'HALF_TIME'
        | 'LATE'
        | 'KIND_CHANGED'
        | 'SPLIT'
        | 'FEE_ANSWERED'
        | 'LEGAL_FEE_ANSWERED'
        | 'LIFTING_NOTICE'
        | 'TO_APPROVE'
        | 'SENT_BACK'
        | 'COPY_REMINDER'
        | 'STATUS'
        | 'COPY_REVOKED'
        | 'RESUMED'
        | 'EXTENDED'
        | 'LEGAL_EXTENDED'
        | 'FEE_QUOTED'
        | 'FEE_REMINDER'
        | 'FEE_LAPSED'
        | 'LEGAL_FEE_QUOTED'
      requestId: string
    }
  /** `id` is the mail's: the link in it is signed for this one mail. */
  | { kind: 'TASK' | 'TASK_REMINDER'; requestId: string; taskId: string; id: string }
  | { kind: 'LEGAL_TASK_ANSWERED' | 'RECIPIENT_NOTICE'; requestId: string; taskId: string }
  | { kind: 'TASK_ESCALATED'; requestId: string }
  | { kind: 'FREE_COPY_AGAIN'; dataSubjectId: string }
  /** To a colleague; `day` is the one in Stockholm that it speaks of. */
  | { kind: 'STAFF_INVITED' | AccountNews; accountId: string }
  | { kind: 'TEST'; accountId: string; id: string }
  | { kind: 'LOOK_UPS_UNUSUAL'; accountId: string; day: Temporal.PlainDate }
  | {
      kind: 'CONSENT_WITHDRAWN' | 'CONSENT_STOPPED'
      requestId: string
    }
  | {
      kind: 'RECEIPT' | 'ANSWER_READY' | 'LEGAL_NEW_REQUEST' | 'LEGAL_ANSWER' | 'GUARDIAN_RECEIPT'
      requestId: string
    }

/**
 * Owes someone a mail, inside the transaction that causes it: rolled back together, sent by the worker once committed.
 * The job holds an id only; words and addresses are found when it is sent.
 */
export async function enqueueMail(tx: Tx, mail: MailOwed, now: Temporal.Instant): Promise<void> {
  const id = 'id' in mail ? mail.id : randomUUID()
  await insertMail(tx, { ...mail, id, now })
  const job: MailJob = { mailId: id }
  const boss = await sender()
  await boss.send(mailQueue, job, { db: fromPrisma(rawQueriesOf(tx)) })
}
