import { expect, it } from 'vitest'
import { withdrawRequest } from '@/lib/casework/requests/withdraw-request'
import { saveAnswerDraft, viewAnswerDraft } from '@/lib/casework/staff/answer-draft'
import { approveAnswer } from '@/lib/casework/staff/approve-answer'
import { closeRequest } from '@/lib/casework/staff/close-request'
import { fillLine } from '@/lib/casework/staff/fill-line'
import { goOnAlone } from '@/lib/casework/staff/go-on-alone'
import { liftRestriction, tellOfLifting } from '@/lib/casework/staff/lift-restriction'
import { proposeAnswer } from '@/lib/casework/staff/propose-answer'
import { sendBackAnswer } from '@/lib/casework/staff/send-back-answer'
import { controller } from '@/lib/controller/controller'
import { decide, deliver, upload, writeLetter } from '@/tests/factories/answers'
import {
  by,
  copy,
  erased,
  type Gate,
  inForce,
  kept,
  no,
  restricted,
  send,
  tick,
  told,
  until,
} from '@/tests/factories/gates'
import { fileForm } from '@/tests/factories/kinds'
import { anAccount, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest, fileAccess } from '@/tests/factories/requests'

const gates: Gate[] = [
  {
    law: '12(3): an answer is a decision first',
    form: 'access',
    attempt: (met) => deliver(met, 0),
    code: 'NOT_DECIDED',
  },
  {
    law: '12(4): a no has a ground',
    form: 'erasure',
    attempt: (met) => decide(met, { ...kept, 'ground.FINANCIAL': '' }),
    code: 'REFUSAL_GROUND_MISSING',
  },
  {
    law: '12(4): a no has its reason in words',
    form: 'restriction',
    attempt: (met) =>
      decide(met, { ...restricted, ...no('CONTACT', 'refused'), 'words.CONTACT': '' }),
    code: 'REASON_MISSING',
  },
  {
    law: '12(4): a no names its rule',
    form: 'restriction',
    attempt: (met) =>
      decide(met, { ...restricted, ...no('CONTACT', 'refused'), 'law.CONTACT': '' }),
    code: 'LAW_MISSING',
  },
  {
    law: '12(5): the controller shows that a request is excessive',
    form: 'access',
    attempt: (met) =>
      decide(met, {
        result: 'refused',
        excess: 'EXCESSIVE',
        ground: 'own',
        words: 'För ofta.',
        law: '12.5',
      }),
    code: 'PROOF_MISSING',
  },
  {
    law: '12(6): a copy goes to the right person alone',
    form: 'access',
    before: async (met) => {
      await upload(met)
      await writeLetter(met)
    },
    attempt: (met) => send(met, {}),
    code: 'IDENTITY_CHECK_MISSING',
  },
  {
    law: '12(6): data are erased for the right person alone',
    form: 'erasure',
    attempt: (met) => decide(met, { ...erased, way: '' }),
    code: 'IDENTITY_CHECK_MISSING',
  },
  {
    law: '15(1): every line of the sheet is filled in',
    form: 'access',
    before: async (met) => {
      await upload(met)
      await decide(met, copy)
    },
    attempt: (met) => send(met),
    code: 'ANSWER_HAS_LINES_TO_FILL',
  },
  {
    law: '15(1)(c): recipients by name, or why not',
    form: 'access',
    before: async (met) => {
      await upload(met)
      const label = controller().recipients[0]?.label.sv
      await writeLetter(met, `Hej.\n\n${label}:\n\nHälsningar`)
      await saveAnswerDraft({ ...(await by(met)), letter: `Hej.\n\n${label}:\n${label}.` })
    },
    attempt: (met) => send(met),
    code: 'RECIPIENTS_NOT_NAMED',
  },
  {
    law: '15(3): a copy has files',
    form: 'access',
    before: (met) => writeLetter(met),
    attempt: (met) => send(met),
    code: 'COPY_MISSING',
  },
  {
    law: '15(3): no data held, no files',
    form: 'access',
    before: async (met) => {
      await upload(met)
      await writeLetter(met, undefined, 'no-data')
    },
    attempt: (met) => send(met),
    code: 'COPY_NOT_EXPECTED',
  },
  {
    law: '15(4): the rights of others are looked to',
    form: 'access',
    attempt: (met) => decide(met, { result: 'copy' }),
    code: 'THIRD_PARTIES_UNCHECKED',
  },
  {
    law: '16: each field is decided on',
    form: 'rectification',
    attempt: (met) => decide(met, { held: 'yes', 'result.CONTACT.name': 'corrected' }),
    code: 'DECISION_MISSING',
  },
  {
    law: '17(1): erased means erased in every system',
    form: 'erasure',
    before: (met) => decide(met, erased),
    attempt: (met) => send(met),
    code: 'SYSTEMS_NOT_DONE',
  },
  {
    law: '17(3): what is kept is kept until a day',
    form: 'erasure',
    attempt: (met) =>
      decide(met, {
        ...kept,
        'until.FINANCIAL-year': '',
        'until.FINANCIAL-month': '',
        'until.FINANCIAL-day': '',
      }),
    code: 'KEPT_UNTIL_MISSING',
  },
  {
    law: '17(3): that day is to come',
    form: 'erasure',
    attempt: (met) => decide(met, { ...kept, ...until('FINANCIAL', '2026') }),
    code: 'KEPT_UNTIL_PAST',
  },
  {
    law: '15 before 17: the copy first',
    form: 'erasure',
    before: ({ person }) => fileAccess(person),
    attempt: (met) => decide(met, erased),
    code: 'COPY_COMES_FIRST',
  },
  {
    law: '18(3): the person is told before a restriction is lifted',
    form: 'restriction',
    before: inForce,
    attempt: ({ legal: actor, reference, now }) => liftRestriction({ actor, reference, now }),
    code: 'LIFTING_NOT_ANNOUNCED',
  },
  {
    law: '18(3): and why',
    form: 'restriction',
    before: inForce,
    attempt: ({ legal: actor, reference, now }) =>
      tellOfLifting({ actor, reference, reason: ' ', now }),
    code: 'LIFTING_REASON_MISSING',
  },
  {
    law: '18(3): and not on the same day',
    form: 'restriction',
    before: told,
    attempt: ({ legal: actor, reference, now }) => liftRestriction({ actor, reference, now }),
    code: 'LIFTING_TOO_EARLY',
  },
  {
    law: '18(3): and no system lifts it before the day the person was told of',
    form: 'restriction',
    before: told,
    attempt: (met) => tick(met),
    code: 'LIFTING_TOO_EARLY',
  },
  {
    law: 'done means done: a restriction is lifted when each system is ticked',
    form: 'restriction',
    before: told,
    attempt: ({ legal: actor, reference, now }) =>
      liftRestriction({ actor, reference, now: now.add({ hours: 30 * 24 }) }),
    code: 'SYSTEMS_NOT_DONE',
  },
  {
    law: '21(3): direct marketing cannot be refused',
    form: 'objection',
    attempt: (met) => decide(met, no('direct-marketing', 'refused')),
    code: 'MARKETING_CANNOT_BE_REFUSED',
  },
  {
    law: 'four eyes: a partial no waits for a second person',
    form: 'erasure',
    before: (met) => decide(met, kept),
    attempt: (met) => send(met),
    code: 'APPROVAL_MISSING',
  },
  {
    law: 'four eyes: nobody approves their own',
    form: 'erasure',
    before: async (met) => {
      await decide(met, kept)
      await proposeAnswer(await by(met))
    },
    attempt: async (met) => approveAnswer(await by(met)),
    code: 'FOUR_EYES_SAME_PERSON',
  },
  {
    law: 'four eyes: nobody sends back their own',
    form: 'erasure',
    before: async (met) => {
      await decide(met, kept)
      await proposeAnswer(await by(met))
    },
    attempt: async (met) => sendBackAnswer({ ...(await by(met)), comment: 'x' }),
    code: 'FOUR_EYES_SAME_PERSON',
  },
  {
    law: 'four eyes: nothing is approved that was not proposed',
    form: 'erasure',
    before: (met) => decide(met, kept),
    attempt: async (met) => approveAnswer(await by(met, await anAccount('LEGAL'))),
    code: 'APPROVAL_NOT_ASKED',
  },
  {
    law: 'four eyes: alone on the last day at the earliest',
    form: 'erasure',
    before: (met) => decide(met, kept),
    attempt: async (met) => goOnAlone({ ...(await by(met)), reason: 'Bråttom.' }),
    code: 'ALONE_TOO_EARLY',
  },
  {
    law: 'a withdrawn request is not decided on',
    form: 'other',
    before: ({ person: actor, reference, now }) => withdrawRequest({ actor, reference, now }),
    attempt: async ({ legal: actor, reference, now }) =>
      saveAnswerDraft({ actor, reference, letter: 'Hej', version: 0, now }),
    code: 'REQUEST_WITHDRAWN',
  },
  {
    law: 'only what is answered is closed',
    form: 'other',
    attempt: ({ legal: actor, reference, now }) => closeRequest({ actor, reference, now }),
    code: 'TRANSITION_NOT_ALLOWED',
  },
  {
    law: 'a line is filled in in both languages',
    form: 'other',
    attempt: ({ legal: actor, now }) =>
      fillLine({ actor, raw: { key: 'automatedDecisions', sv: 'Inga.', en: ' ' }, now }),
    code: 'LINE_TEXT_MISSING',
  },
]

it.each(gates)('$law: $code', async ({ form, before, attempt, code }) => {
  const filed = form === 'access' ? await aFiledRequest() : await fileForm(form)
  const met = { ...filed, legal: await anAccount('LEGAL'), now: noon }
  await before?.(met)
  expect(await refusalOf(attempt(met))).toBe(code)
})

it('12(4): whoever cuts the ways to the authority and the courts out of a no gets them back', async () => {
  const filed = await fileForm('erasure')
  const met = { ...filed, legal: await anAccount('LEGAL'), now: noon }
  await decide(met, kept)
  await saveAnswerDraft({ ...(await by(met)), letter: 'Nej.' })
  const { letter } = await viewAnswerDraft(met.legal, met.reference, noon)
  for (const words of ['Nej.', 'IMY', 'imy@imy.se', 'tingsrätten']) expect(letter).toContain(words)
})
