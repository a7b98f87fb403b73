import type { DecisionTerms } from '@/lib/rights/decisions/decision-terms'
import type { Filed } from '@/lib/rights/forms/filed-answers'
import type { RequestKind } from '@/lib/rights/request-kinds'

// A small controller, and what was asked of it.

export const terms: DecisionTerms = {
  today: Temporal.PlainDate.from('2026-11-22'),
  categories: [
    { key: 'CONTACT', fields: ['name', 'email'] },
    { key: 'FINANCIAL', fields: ['bank'] },
  ],
  purposes: ['PROVIDE', 'ANALYSE'],
  consents: ['PROVIDE'],
  grounds: [
    { key: 'CLAIMS', kinds: ['ERASURE', 'MINOR_ERASURE'], mustNotBeTold: false },
    { key: 'SECRET', kinds: ['ERASURE', 'ACCESS'], mustNotBeTold: true },
  ],
}

export const asked: Record<RequestKind, Filed> = {
  ACCESS: { kind: 'ACCESS', answers: { scope: 'everything' } },
  RECTIFICATION: {
    kind: 'RECTIFICATION',
    answers: {
      corrections: [
        { category: 'CONTACT', field: 'name', value: 'Åsa Öberg' },
        { category: 'CONTACT', field: 'email', value: 'asa@example.com' },
      ],
      restrictMeanwhile: false,
    },
  },
  ERASURE: { kind: 'ERASURE', answers: { scope: 'everything', ground: null } },
  RESTRICTION: {
    kind: 'RESTRICTION',
    answers: { scope: 'selected', categories: ['CONTACT'], situation: 'contests-accuracy' },
  },
  OBJECTION: {
    kind: 'OBJECTION',
    answers: { about: 'purposes', purposes: ['ANALYSE'], situation: 'Jag vill inte.' },
  },
  CONSENT_WITHDRAWAL: { kind: 'CONSENT_WITHDRAWAL', answers: { purposes: ['PROVIDE'] } },
  OTHER: { kind: 'OTHER', answers: { text: 'Vilka bolag finns i koncernen?' } },
  MINOR_ERASURE: { kind: 'MINOR_ERASURE', answers: {} },
}
