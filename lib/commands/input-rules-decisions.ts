import { accessResults } from '@/lib/rights/decisions/check-access'
import { checkDecision } from '@/lib/rights/decisions/check-decision'
import { otherResults } from '@/lib/rights/decisions/check-other'
import { excesses, otherTopics } from '@/lib/rights/decisions/decision'
import { ownGround } from '@/lib/rights/decisions/reason'
import { requestKinds } from '@/lib/rights/request-kinds'
import { type InputRule, dateFields as on, terms } from './input-rules'

const grounds = [
  { key: 'BOOKKEEPING', kinds: requestKinds, mustNotBeTold: false },
  { key: 'SECRET', kinds: requestKinds, mustNotBeTold: true },
]
const decisionTerms = { ...terms, grounds }
const ownReason = { ground: ownGround, words: 'Därför att …', law: 'Artikel 12.5' }

const decision = (filed: Parameters<typeof checkDecision>[1]): Pick<InputRule, 'at' | 'check'> => ({
  at: ['/desk/[reference]/decide/actions#decide', '/desk/[reference]/decide/actions#keep'],
  check: (raw) => checkDecision(raw, filed, decisionTerms),
})

const onAccess = decision({
  ...{ kind: 'ACCESS', lines: [] },
  filed: { kind: 'ACCESS', answers: { scope: 'everything' } },
})

/** What legal decides, by kind. */
export const decisionForms: InputRule[] = [
  {
    ...onAccess,
    title: 'Decide on access: a copy',
    right: { result: 'copy', 'third-parties': 'yes' },
    offers: { result: accessResults },
    across: [
      {
        says: 'with a copy, other people’s rights were looked to',
        changed: { 'third-parties': '' },
      },
      { says: 'what is left out is named, with a reason', changed: { result: 'partly' } },
      { says: 'a no has its sort, its proof and a reason', changed: { result: 'refused' } },
      {
        says: 'an own ground has words and a rule of law',
        changed: { result: 'partly', withheld: 'Anteckningar', ground: ownGround },
      },
    ],
  },
  {
    ...onAccess,
    title: 'Decide on access: in part',
    right: { result: 'partly', 'third-parties': 'yes', withheld: 'Anteckningar', ...ownReason },
    offers: { ground: ['BOOKKEEPING', 'SECRET', ownGround] },
    across: [
      { says: 'an own ground has words', changed: { words: '' } },
      { says: 'an own ground has a rule of law', changed: { law: '' } },
    ],
  },
  {
    ...onAccess,
    title: 'Decide on access: no',
    right: { result: 'refused', excess: excesses[0], proof: 'Tio gånger i år.', ...ownReason },
    offers: { excess: excesses },
  },
  {
    ...decision({
      ...{ kind: 'ERASURE', lines: [] },
      filed: {
        kind: 'ERASURE',
        answers: { scope: 'selected', categories: ['CONTACT'], ground: null },
      },
    }),
    title: 'Decide on erasure',
    right: { held: 'yes', 'result.CONTACT': 'erased', 'result.FINANCIAL': 'not-asked' },
    offers: { held: ['yes', 'no'], 'result.CONTACT': ['erased', 'kept'] },
    across: [
      {
        says: 'what is kept has a reason and a last day',
        changed: { 'result.CONTACT': 'kept' },
      },
      {
        says: 'the last day is to come',
        changed: {
          'result.CONTACT': 'kept',
          'ground.CONTACT': 'BOOKKEEPING',
          ...on('until.CONTACT', '1', '1', '2020'),
        },
      },
    ],
  },
  {
    ...decision({
      ...{ kind: 'ERASURE', lines: [] },
      filed: {
        kind: 'ERASURE',
        answers: { scope: 'selected', categories: ['CONTACT'], ground: null },
      },
    }),
    title: 'Decide on erasure: what is kept',
    right: {
      ...{ held: 'yes', 'result.CONTACT': 'kept', 'ground.CONTACT': 'BOOKKEEPING' },
      ...on('until.CONTACT', '1', '1', '2030'),
    },
    offers: { 'ground.CONTACT': ['BOOKKEEPING', 'SECRET', ownGround] },
  },
  {
    ...decision({
      ...{ kind: 'OBJECTION', lines: [] },
      filed: { kind: 'OBJECTION', answers: { about: 'direct-marketing' } },
    }),
    title: 'Decide on an objection to direct marketing',
    right: { 'result.direct-marketing': 'stopped' },
    offers: { 'result.direct-marketing': ['stopped'] },
    across: [
      {
        says: 'there is no refusal',
        changed: { 'result.direct-marketing': 'refused', ...ownReason },
      },
    ],
  },
  {
    ...decision({
      kind: 'OTHER',
      filed: { kind: 'OTHER', answers: { text: 'Jag undrar.' } },
      lines: [],
    }),
    title: 'Decide on something else',
    right: { topic: otherTopics[0], result: 'answered', answer: 'Så här är det.' },
    offers: { topic: otherTopics, result: otherResults },
    across: [{ says: 'a no has a reason', changed: { result: 'refused' } }],
  },
]
