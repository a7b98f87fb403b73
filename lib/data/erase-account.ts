import { clientOf, type Tx } from './transaction'

/** Whether an account, or the data subject it belongs to, has any request. */
export async function hasRequests(tx: Tx, accountId: string): Promise<boolean> {
  const found = await clientOf(tx).request.findFirst({
    where: { OR: [{ filedById: accountId }, { dataSubject: { account: { id: accountId } } }] },
    select: { id: true },
  })
  return found !== null
}

/** Removes what the visits of an account left beside its requests: sessions, drafts and forms kept over a sign-in. */
export async function endVisit(tx: Tx, accountId: string): Promise<void> {
  const client = clientOf(tx)
  await client.session.deleteMany({ where: { accountId } })
  await client.requestDraft.deleteMany({ where: { accountId } })
  await client.keptForm.deleteMany({ where: { accountId } })
}

/**
 * Removes everything that a visit made (rules.md 3): sessions, drafts, sign-ins with their mails and jobs,
 * limiter rows, the data subject, the account and its key. Only for an account without requests.
 */
export async function eraseAccount(
  tx: Tx,
  account: { id: string; emailHash: Uint8Array; limiterKeys: string[] },
): Promise<void> {
  const client = clientOf(tx)
  const emailHash = Uint8Array.from(account.emailHash)
  const found = await client.account.findUniqueOrThrow({ where: { id: account.id } })
  const signIns = await client.signIn.findMany({ where: { emailHash }, select: { id: true } })
  const signInIds = signIns.map((signIn) => signIn.id)
  const mails = await client.outgoingMail.findMany({
    where: { signInId: { in: signInIds } },
    select: { id: true },
  })
  const mailIds = mails.map((mail) => mail.id)
  await client.$executeRaw`DELETE FROM pgboss.job WHERE data->>'mailId' = ANY(${mailIds})`
  await client.outgoingMail.deleteMany({ where: { id: { in: mailIds } } })
  await client.signIn.deleteMany({ where: { id: { in: signInIds } } })
  await client.rateLimit.deleteMany({ where: { key: { in: account.limiterKeys } } })
  // Sessions and drafts go with the account.
  await client.account.delete({ where: { id: account.id } })
  if (found.dataSubjectId) {
    await client.dataSubject.delete({ where: { id: found.dataSubjectId } })
  }
  await client.personKey.delete({ where: { id: found.keyId } })
}
