import { z } from 'zod'
import { controller } from '@/lib/controller/controller'
import { translator } from '@/lib/i18n/translator'
import { longestMessage } from '@/lib/rights/message-text'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { checkText, fieldText } from '@/lib/rights/text'

/** The ways in which an answer comes besides the portal. */
export const answerChannels = ['EMAIL', 'LETTER', 'TELEPHONE'] as const

/**
 * What an internal note says of something that came besides the portal: how it came, and its words, from the fields of these names.
 * NOTED_HOW_MISSING, TEXT_*.
 */
export async function readNoted(
  raw: Record<string, unknown>,
  names: { how: string; said: string },
): Promise<string> {
  const missing = 'NOTED_HOW_MISSING'
  const channel = z.enum(answerChannels).safeParse(raw[names.how]).data
  if (!channel) throw new Refusal(missing, [{ field: names.how, code: missing }])
  const rule = { field: names.said, missing, tooLong: 'TEXT_TOO_LONG' } as const
  const limits = { longest: longestMessage, lines: true }
  const said = valueOrRefuse(checkText(fieldText(raw, names.said), { ...rule, ...limits }))
  const t = await translator(controller().languages.order[0] ?? 'sv', 'desk-clock')
  return `${t(`noted.${channel}`)} ${said}`
}
