import { describe, expect, it } from 'vitest'
import { roles } from './actor'
import {
  isEnded,
  nextState,
  notInState,
  possibleCommands,
  requestCommands,
  requestStates,
  transitions,
} from './life-cycle'
import { requestKinds } from './request-kinds'

/** Written out once more, line by line, for the kinds that take part: the requirement, not the table. */
const usual = [
  'RECEIVED LEGAL start IN_PROGRESS',
  'RECEIVED DATA_SUBJECT withdraw WITHDRAWN',
  'RECEIVED LEGAL withdraw WITHDRAWN',
  'IN_PROGRESS LEGAL ask WAITING_FOR_PERSON',
  'IN_PROGRESS LEGAL propose IN_PROGRESS',
  'IN_PROGRESS LEGAL send-back IN_PROGRESS',
  'IN_PROGRESS LEGAL approve DECIDED',
  'IN_PROGRESS LEGAL decide DECIDED',
  'DECIDED LEGAL revise IN_PROGRESS',
  'IN_PROGRESS DATA_SUBJECT withdraw WITHDRAWN',
  'IN_PROGRESS LEGAL withdraw WITHDRAWN',
  'WAITING_FOR_PERSON LEGAL ask WAITING_FOR_PERSON',
  'WAITING_FOR_PERSON DATA_SUBJECT reply IN_PROGRESS',
  'WAITING_FOR_PERSON LEGAL reply IN_PROGRESS',
  'WAITING_FOR_PERSON DATA_SUBJECT withdraw WITHDRAWN',
  'WAITING_FOR_PERSON LEGAL withdraw WITHDRAWN',
  'DECIDED LEGAL deliver DELIVERED',
  'DELIVERED LEGAL close CLOSED',
  'DELIVERED DATA_SUBJECT reopen IN_PROGRESS',
  'DELIVERED LEGAL reopen IN_PROGRESS',
  'CLOSED DATA_SUBJECT reopen IN_PROGRESS',
  'CLOSED LEGAL reopen IN_PROGRESS',
  ...['RECEIVED', 'IN_PROGRESS', 'WAITING_FOR_PERSON'].flatMap((state) => [
    `${state} LEGAL change-kind ${state}`,
    `${state} LEGAL split ${state}`,
  ]),
]
const priced = ['RECEIVED', 'IN_PROGRESS', 'WAITING_FOR_PERSON'].flatMap((state) => [
  `${state} DATA_SUBJECT decline-fee CLOSED`,
  `${state} LEGAL decline-fee CLOSED`,
  `${state} LEGAL lapse-fee CLOSED`,
])
const lifted = ['DELIVERED', 'CLOSED'].flatMap((state) => [
  `${state} LEGAL announce-lifting ${state}`,
  `${state} LEGAL lift ${state}`,
])
const deciding = ['propose', 'send-back', 'approve', 'decide', 'revise']
const without = (...commands: string[]) =>
  usual.filter((line) => !commands.includes(line.split(' ')[2] ?? ''))

const expected: Record<(typeof requestKinds)[number], string[]> = {
  ACCESS: [...usual, ...priced],
  RECTIFICATION: usual,
  ERASURE: usual,
  RESTRICTION: [...usual, ...lifted],
  OBJECTION: usual,
  OTHER: usual,
  MINOR_ERASURE: without('withdraw', 'change-kind', 'split'),
  CONSENT_WITHDRAWAL: [
    ...without('withdraw', 'ask', 'reply', 'change-kind', 'split', 'deliver', ...deciding),
    'IN_PROGRESS LEGAL deliver DELIVERED',
  ],
}

describe('the life cycle', () => {
  it.each(requestKinds)(
    '%s: of all states, roles and commands only these lead anywhere',
    (kind) => {
      const found: string[] = []
      for (const state of requestStates) {
        for (const role of roles) {
          for (const command of requestCommands) {
            const next = nextState(kind, state, role, command)
            if (next.ok) found.push(`${state} ${role} ${command} ${next.value}`)
            else
              expect(next.problems).toEqual([
                { field: 'state', code: 'TRANSITION_NOT_ALLOWED', detail: { state } },
              ])
          }
        }
      }
      expect(found.toSorted()).toEqual(expected[kind].toSorted())
    },
  )

  it.each(requestStates)('%s: what it forbids is refused with the state named', (state) => {
    const refusal = notInState(state)
    expect(refusal.code).toBe('TRANSITION_NOT_ALLOWED')
    expect(refusal.problems).toEqual([
      { field: '', code: 'TRANSITION_NOT_ALLOWED', detail: { state } },
    ])
  })

  it('is a function: no two rows answer the same question', () => {
    const asked = transitions.flatMap(({ command, from, roles: by, kinds }) =>
      kinds.flatMap((kind) =>
        from.flatMap((state) => by.map((role) => [kind, state, role, command].join())),
      ),
    )
    expect(new Set(asked).size).toBe(asked.length)
  })

  it('is never moved by support or admin, and withdrawn is the end', () => {
    for (const kind of requestKinds) {
      for (const state of requestStates) {
        expect(possibleCommands(kind, state, 'SUPPORT')).toEqual([])
        expect(possibleCommands(kind, state, 'ADMIN')).toEqual([])
      }
      for (const role of roles) expect(possibleCommands(kind, 'WITHDRAWN', role)).toEqual([])
    }
  })

  it('lists what can be done now, and what has ended', () => {
    expect(possibleCommands('ACCESS', 'IN_PROGRESS', 'LEGAL')).toEqual([
      'ask',
      'propose',
      'send-back',
      'approve',
      'decide',
      'withdraw',
      'decline-fee',
      'lapse-fee',
      'change-kind',
      'split',
    ])
    expect(possibleCommands('ERASURE', 'RECEIVED', 'DATA_SUBJECT')).toEqual(['withdraw'])
    expect(requestStates.filter(isEnded)).toEqual(['DELIVERED', 'CLOSED', 'WITHDRAWN'])
  })
})
