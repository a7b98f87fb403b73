import { expect, it } from 'vitest'
import { readLog } from '@/tests/factories/answered'
import { SmtpFailure } from './smtp-failure'
import { telling } from './telling'

it('tells the log of a job that fails, in what, and nothing of what it was about', async () => {
  const log = readLog()
  const failing = telling('tick', () => Promise.reject(new TypeError('Maja maja@example.com')))
  await expect(failing).rejects.toThrow(TypeError)
  expect(log.lines()).toMatchObject([
    { event: 'worker.unexpected', level: 'error', queue: 'tick', error: { name: 'TypeError' } },
  ])
  expect(log.text()).not.toMatch(/maja/i)
})

it('leaves a mail that the server did not take to what is told of mails', async () => {
  const log = readLog()
  const failure = new SmtpFailure('TRY_LATER', 421)
  await expect(telling('mail', () => Promise.reject(failure))).rejects.toBe(failure)
  await telling('mail', async () => undefined)
  expect(log.lines()).toEqual([])
})
