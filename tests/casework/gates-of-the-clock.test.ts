import { expect, it } from 'vitest'
import { approveAnswer } from '@/lib/casework/staff/approve-answer'
import { checkIdentity } from '@/lib/casework/staff/check-identity'
import { extendRequest } from '@/lib/casework/staff/extend-request'
import { proposeFee } from '@/lib/casework/staff/fee-propose'
import { goOnAlone } from '@/lib/casework/staff/go-on-alone'
import { liftRestriction, tellOfLifting } from '@/lib/casework/staff/lift-restriction'
import { proposeAnswer } from '@/lib/casework/staff/propose-answer'
import { sendBackAnswer } from '@/lib/casework/staff/send-back-answer'
import { chooseRecipients } from '@/lib/casework/tasks/choose-recipients'
import { decide, deliver, upload, writeLetter } from '@/tests/factories/answers'
import {
  by,
  copy,
  type Gate,
  inForce,
  kept,
  type Met,
  no,
  restricted,
  tick,
  told,
} from '@/tests/factories/gates'
import { fileForm } from '@/tests/factories/kinds'
import { anAccount, inStockholm, noon } from '@/tests/factories/people'
import { clarify, doubt, versionOf } from '@/tests/factories/questions'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest } from '@/tests/factories/requests'

// The legal gates that gates.test.ts leaves: time, questions, money, recipients, and what a form can leave out. Filed 22 November
// 2026: due 22 December, five working days end 27 November.
const at = (met: Met, local: string): Met => ({ ...met, now: inStockholm(local) })
const extend = async (met: Met, raw: Record<string, string> = {}) => {
  const typed = { reason: 'COMPLEX', text: 'Fyra system.', ...raw }
  const { legal: actor, reference, now } = met
  await extendRequest({ actor, reference, raw: typed, version: await versionOf(met), now })
}
const proposed = async (met: Met) => {
  await decide(met, kept)
  await proposeAnswer(await by(met))
}

const gates: Gate[] = [
  {
    law: '12(3): more time for the two reasons of the law alone',
    form: 'access',
    attempt: (met) => extend(met, { reason: 'WORKLOAD' }),
    code: 'EXTENSION_REASON_MISSING',
  },
  {
    law: '12(3): the number of requests is a reason where there are several',
    form: 'access',
    attempt: (met) => extend(met, { reason: 'SEVERAL_REQUESTS' }),
    code: 'EXTENSION_NO_OTHER_REQUESTS',
  },
  {
    law: '12(3): the person is told why',
    form: 'access',
    attempt: (met) => extend(met, { text: ' ' }),
    code: 'EXTENSION_TEXT_MISSING',
  },
  {
    law: '12(3): more time is taken once',
    form: 'access',
    before: (met) => extend(met),
    attempt: (met) => extend(met),
    code: 'EXTENSION_TAKEN',
  },
  {
    law: '12(3): and not the minute after midnight',
    form: 'access',
    attempt: (met) => extend(at(met, '2026-12-23T00:01')),
    code: 'EXTENSION_TOO_LATE',
  },
  {
    law: '12(3): nor by days that a question added',
    form: 'access',
    before: (met) => clarify(at(met, '2026-11-24T09:00')),
    attempt: (met) => extend(at(met, '2026-12-23T00:01')),
    code: 'EXTENSION_TOO_LATE',
  },
  {
    law: '12(3): what is answered is given no more time',
    form: 'access',
    before: async (met) => {
      await upload(met)
      await deliver(met, await writeLetter(met))
    },
    attempt: (met) => extend(met),
    code: 'TRANSITION_NOT_ALLOWED',
  },
  {
    law: '12(6): a question on identity says the doubt',
    form: 'access',
    attempt: (met) => doubt(met, { text: '' }),
    code: 'DOUBT_MISSING',
  },
  {
    law: '12(6): nobody whose identity is checked is asked about it',
    form: 'access',
    before: ({ legal: actor, reference, now }) =>
      checkIdentity({ actor, reference, identityCheck: { way: 'KNOWN_EMAIL', note: '' }, now }),
    attempt: (met) => doubt(met),
    code: 'IDENTITY_SETTLED',
  },
  {
    law: 'a clarification is of a large amount of data',
    form: 'access',
    attempt: (met) => clarify(met, { large: '' }),
    code: 'LARGE_AMOUNT_MISSING',
  },
  {
    law: 'a clarification comes within five working days',
    form: 'access',
    attempt: (met) => clarify(at(met, '2026-11-28T00:00')),
    code: 'CLARIFICATION_TOO_LATE',
  },
  {
    law: 'no question stops a clock that has run out',
    form: 'access',
    attempt: (met) => doubt(at(met, '2026-12-23T00:00')),
    code: 'QUESTION_TOO_LATE',
  },
  {
    law: '12(5): the first copy costs nothing',
    form: 'access',
    attempt: async (met) =>
      proposeFee({
        actor: met.legal,
        reference: met.reference,
        raw: { ground: 'SAME_DATA', 'what-1': 'Porto', 'sek-1': '45', reason: 'Därför.' },
        version: await versionOf(met),
        now: met.now,
      }),
    code: 'FEE_NOT_OPEN',
  },
  {
    law: '12(5): a no says whether it is unfounded or excessive',
    form: 'access',
    attempt: (met) =>
      decide(met, { result: 'refused', proof: 'x', ground: 'own', words: 'x', law: '12.5' }),
    code: 'EXCESS_MISSING',
  },
  {
    law: '12(4): a copy that lacks something says what',
    form: 'access',
    attempt: (met) =>
      decide(met, { ...copy, result: 'partly', ground: 'own', words: 'x', law: '15.4' }),
    code: 'WITHHELD_MISSING',
  },
  {
    law: '12(4): a ground is one that there is',
    form: 'erasure',
    attempt: (met) => decide(met, { ...kept, 'ground.FINANCIAL': 'made-up' }),
    code: 'REFUSAL_GROUND_UNKNOWN',
  },
  {
    law: 'whether anything is held is said',
    form: 'restriction',
    attempt: (met) => decide(met, { ...restricted, held: '' }),
    code: 'HELD_MISSING',
  },
  {
    law: 'a free text is answered as what it is',
    form: 'other',
    attempt: (met) => decide(met, { result: 'answered', answer: 'Tre.' }),
    code: 'TOPIC_MISSING',
  },
  {
    law: 'and answered in words',
    form: 'other',
    attempt: (met) => decide(met, { topic: 'INFORMATION', result: 'answered', answer: '' }),
    code: 'ANSWER_MISSING',
  },
  {
    law: '18(3): the person is told once that a restriction is lifted',
    form: 'restriction',
    before: told,
    attempt: ({ legal: actor, reference, now }) =>
      tellOfLifting({ actor, reference, reason: 'Igen.', now }),
    code: 'LIFTING_ANNOUNCED',
  },
  {
    law: '18(3): what is not restricted is not lifted',
    form: 'restriction',
    before: async (met) => {
      const refused = { held: 'yes', ...no('CONTACT', 'refused'), ...no('FINANCIAL', 'refused') }
      await decide(met, refused)
      await proposeAnswer(await by(met))
      await approveAnswer(await by(met, await anAccount('LEGAL')))
      await deliver(met, (await by(met)).version)
    },
    attempt: ({ legal: actor, reference, now }) => liftRestriction({ actor, reference, now }),
    code: 'NOT_RESTRICTED',
  },
  {
    law: '19: only a recipient that there is can be told',
    form: 'restriction',
    before: inForce,
    attempt: ({ legal: actor, reference, now }) =>
      chooseRecipients({ actor, reference, raw: { recipients: ['MADE_UP'] }, now }),
    code: 'RECIPIENT_UNKNOWN',
  },
  {
    law: 'four eyes: a yes waits for nobody',
    form: 'restriction',
    before: async (met) => {
      await decide(met, restricted)
      await tick(met)
    },
    attempt: async (met) => proposeAnswer(await by(met)),
    code: 'APPROVAL_NOT_NEEDED',
  },
  {
    law: 'four eyes: what is sent back says what is to change',
    form: 'erasure',
    before: proposed,
    attempt: async (met) =>
      sendBackAnswer({ ...(await by(met, await anAccount('LEGAL'))), comment: ' ' }),
    code: 'COMMENT_MISSING',
  },
  {
    law: 'four eyes: alone on the last day with a reason alone',
    form: 'erasure',
    before: (met) => decide(met, kept),
    attempt: async (met) => {
      const last = inStockholm('2026-12-22T12:00')
      await goOnAlone({ ...(await by(met)), now: last, reason: '' })
    },
    code: 'ALONE_REASON_MISSING',
  },
]

it.each(gates)('$law: $code', async ({ form, before, attempt, code }) => {
  const filed = form === 'access' ? await aFiledRequest() : await fileForm(form)
  const met = { ...filed, legal: await anAccount('LEGAL'), now: noon }
  await before?.(met)
  expect(await refusalOf(attempt(met))).toBe(code)
})
