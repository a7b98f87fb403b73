import { describe, expect, it } from 'vitest'
import { withdrawRequest } from '@/lib/casework/requests/withdraw-request'
import { viewAnswerDraft } from '@/lib/casework/staff/answer-draft'
import { viewDecisionForm } from '@/lib/casework/staff/decision-form'
import { saveDecisionDraft } from '@/lib/casework/staff/save-decision-draft'
import type { Actor } from '@/lib/rights/actor'
import { answerWhole, decide } from '@/tests/factories/answers'
import { by, restricted } from '@/tests/factories/gates'
import { fileForm } from '@/tests/factories/kinds'
import { anAccount, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest } from '@/tests/factories/requests'

// Two people work on one case: whoever is second reads what happened since and keeps their text (issue 4). So the form must be there
// still when it comes back, though nobody could open it any more.
type Met = { legal: Actor; person: Actor; reference: string; now: Temporal.Instant }
const met = async (filed: { person: Actor; reference: string }): Promise<Met> => ({
  ...filed,
  legal: await anAccount('LEGAL'),
  now: noon,
})
const form = ({ legal: actor, reference, now }: Met, late?: boolean) =>
  viewDecisionForm({ actor, reference, late, now })
const letter = ({ legal, reference, now }: Met, late?: boolean) =>
  viewAnswerDraft(legal, reference, now, late)

describe('a form that came too late', () => {
  it('of a decision stands there still when the person has taken the request back', async () => {
    const work = await met(await fileForm('restriction'))
    await saveDecisionDraft({ ...(await by(work)), values: { ...restricted, kind: 'RESTRICTION' } })
    await withdrawRequest({ actor: work.person, reference: work.reference, now: noon })
    expect(await refusalOf(form(work))).toBe('TRANSITION_NOT_ALLOWED')
    expect(await refusalOf(letter(work))).toBe('TRANSITION_NOT_ALLOWED')
    for (const view of [await form(work, true), await letter(work, true)]) {
      expect(view.request.state).toBe('WITHDRAWN')
      expect(view.history[0]?.type).toBe('request.withdrawn')
    }
  })

  it('of an answer stands there still when a colleague has sent theirs', async () => {
    const work = await met(await aFiledRequest())
    await answerWhole(work)
    expect(await refusalOf(letter(work))).toBe('TRANSITION_NOT_ALLOWED')
    expect((await letter(work, true)).request.state).toBe('DELIVERED')
    expect((await form(work, true)).request.state).toBe('DELIVERED')
  })

  it('of a letter stands there still when a colleague has taken the decision up again', async () => {
    const work = await met(await fileForm('restriction'))
    await decide(work, restricted)
    const { letter: before, version } = await letter(work)
    await saveDecisionDraft({ ...(await by(work)), values: { ...restricted, kind: 'RESTRICTION' } })
    expect(await refusalOf(letter(work))).toBe('NOT_DECIDED')
    const late = await letter(work, true)
    expect([late.letter, late.version]).toEqual([before, version + 1])
    expect(late.history.map(({ type }) => type)).toContain('decision.revised')
  })

  it('is nobody else’s for that', async () => {
    const work = await met(await fileForm('restriction'))
    for (const role of ['SUPPORT', 'ADMIN', 'DATA_SUBJECT'] as const) {
      const other = { ...work, legal: await anAccount(role) }
      expect(await refusalOf(form(other, true))).toBe('NOT_FOUND')
      expect(await refusalOf(letter(other, true))).toBe('NOT_FOUND')
    }
  })
})
