import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Desk } from '@/components/staff/desk'
import { DeskNav } from '@/components/staff/desk-nav'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { requireActor } from '@/lib/auth/require-actor'
import { type OpenLine, viewLines } from '@/lib/casework/staff/fill-line'
import { dateAndTime } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { type Translator, translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { page } from '@/lib/web/page'
import { fill } from './actions'

export default page(async ({ locale, query }) => {
  const lines = await viewLines(await requireActor())
  const t = await translator(locale, 'desk-decide')
  const words = await formWords(locale)
  return (
    <Desk>
      <DeskNav locale={locale} here="lines" />
      <PageHeading title={t('lines-page.title')} lead={t('lines-page.lead')} />
      {lines.length === 0 && <p>{t('lines-page.none')}</p>}
      <div className="open-lines">
        {lines.map((line) => (
          <section key={line.key} id={line.key} className="open-line">
            <h2 id={`${line.key}-title`}>{line.question[locale]}</h2>
            <p>{standing(locale, t, line)}</p>
            {query.saved === line.key && <Notice signal="done" title={t('lines-page.saved')} />}
            {query.line === line.key ? (
              <Form
                action={fill}
                initialState={untouched({ sv: written(line, 'sv'), en: written(line, 'en') })}
                words={words}
                locale={locale}
              >
                <HiddenField name="key" value={line.key} />
                <TextArea
                  name="sv"
                  label={t('lines-page.sv')}
                  hint={example(t, line, 'sv')}
                  rows={3}
                />
                <TextArea
                  name="en"
                  label={t('lines-page.en')}
                  hint={example(t, line, 'en')}
                  rows={3}
                />
                <p className="section-actions">
                  <SubmitButton>{t('lines-page.save')}</SubmitButton>
                </p>
              </Form>
            ) : (
              <>
                {line.filled && <p className="letter-lines">{line.filled[locale]}</p>}
                <a
                  className="frame-link"
                  href={`${href(locale, '/desk/lines')}?line=${line.key}#${line.key}`}
                  aria-describedby={`${line.key}-title`}
                >
                  {t(line.filled && !line.filled.example ? 'lines-page.change' : 'lines-page.fill')}
                </a>
              </>
            )}
          </section>
        ))}
      </div>
    </Desk>
  )
})

/** An example is none of legal's words: its fields begin empty. */
function written({ filled }: OpenLine, language: Locale): string {
  return filled && !filled.example ? filled[language] : ''
}

function example(t: Translator<'desk-decide'>, line: OpenLine, language: Locale): string {
  return t('ground.example', { text: line.example[language] })
}

function standing(locale: Locale, t: Translator<'desk-decide'>, { filled }: OpenLine) {
  if (!filled) return <Tag signal="soon">{t('lines-page.open')}</Tag>
  if (filled.example) return <Tag signal="soon">{t('lines-page.example')}</Tag>
  return <Tag signal="done">{t('lines-page.filled', { date: dateAndTime(locale, filled.at) })}</Tag>
}
