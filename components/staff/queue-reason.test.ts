import { describe, expect, it } from 'vitest'
import { loose } from '@/lib/i18n/joined'
import { queueReason } from './queue-reason'

const day = (text: string) => Temporal.PlainDate.from(text)
const plain = {
  kind: 'ACCESS',
  receivedOn: day('2026-11-22'),
  suspendedDays: 0,
  pausedSince: null,
  extendedAt: null,
  reopenedAt: null,
} as const
const at = Temporal.Instant.from('2026-12-01T12:00:00Z')

// Every row of the queue says why its request is due on the day it is (issue 4).
describe('why a request is due on its day', () => {
  it.each<[Partial<Parameters<typeof queueReason>[1]>, string, string]>([
    [{}, 'En månad efter att den kom in.', 'A month after it came in.'],
    [
      { receivedOn: day('2026-11-25') },
      'Flyttad: juldagen, annandag jul och söndag räknas inte.',
      'Moved',
    ],
    [{ receivedOn: day('2026-08-31') }, 'Månadens sista dag.', 'last day'],
    [{ suspendedDays: 3 }, '3 dagar då tiden stod stilla.', '3 days'],
    [{ extendedAt: at }, 'Förlängd till tre månader.', 'three months'],
    [{ reopenedAt: at }, 'Öppnad igen.', 'Opened again'],
    [{ kind: 'MINOR_ERASURE' }, 'Gäller ett barn.', 'child'],
    [{ pausedSince: day('2026-11-24') }, 'Tiden står stilla sedan 24 november 2026', 'waiting'],
  ])('%o', async (changed, swedish, english) => {
    expect(loose(await queueReason('sv', { ...plain, ...changed }))).toContain(swedish)
    expect((await queueReason('en', { ...plain, ...changed })).toLowerCase()).toContain(
      english.toLowerCase(),
    )
  })

  it('is no month for a consent taken back, whatever a month from then would meet', async () => {
    const withdrawal = {
      ...plain,
      kind: 'CONSENT_WITHDRAWAL',
      receivedOn: day('2026-11-25'),
    } as const
    expect(await queueReason('sv', withdrawal)).toBe(
      'Gäller genast: stoppas i alla system nästa arbetsdag.',
    )
  })
})
