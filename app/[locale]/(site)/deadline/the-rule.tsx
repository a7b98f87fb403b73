import { Details } from '@/components/ui/details'
import { Table } from '@/components/ui/table'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

const paragraphs = ['answer', 'extension', 'periods', 'eves'] as const
const rows = ['start', 'months', 'clamped', 'suspended', 'dayOff', 'end'] as const

/** The law behind the date, folded away, and the rule step by step with its articles. */
export async function TheRule({ locale }: { locale: Locale }) {
  const t = await translator(locale, 'deadline')
  const told = rows.map((key) => ({
    key,
    step: t(`rule.${key}.step`),
    how: t(`rule.${key}.how`),
    where: t(`rule.${key}.where`),
  }))
  return (
    <>
      <Details summary={t('law.title')}>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{t(`law.${paragraph}`)}</p>
        ))}
      </Details>
      <section className="the-rule">
        <h2>{t('rule.title')}</h2>
        <Table
          caption={t('rule.title')}
          quietCaption
          rows={told}
          rowKey={({ key }) => key}
          columns={[
            { key: 'step', label: t('rule.step'), cell: ({ step }) => step },
            {
              key: 'how',
              label: t('rule.how'),
              cell: ({ how, where }) => (
                <>
                  {how} <span className="rule-where">{where}</span>
                </>
              ),
            },
          ]}
        />
      </section>
    </>
  )
}
