import { randomUUID } from 'node:crypto'
import { FileField } from '@/components/form/file-field'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { PostedForm } from '@/components/form/posted-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Desk } from '@/components/staff/desk'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/auth/require-actor'
import { messageTemplates, viewWriting } from '@/lib/casework/staff/view-writing'
import { controller } from '@/lib/controller/controller'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { acceptOf, typesInWords } from '@/lib/i18n/types-in-words'
import { longestMessage } from '@/lib/rights/message-text'
import { largestFile, mostFiles } from '@/lib/rights/uploads'
import { keptForm } from '@/lib/web/kept-form'
import { page } from '@/lib/web/page'
import { postedProblems } from '@/lib/web/posted-problems'

export default page(async ({ locale, params, query }) => {
  const actor = await requireActor()
  const template = messageTemplates.find((known) => known === query.template) ?? null
  const writing = await viewWriting({ actor, reference: params.reference ?? '', template })
  const { request, text } = writing
  const { reference } = request
  const t = await translator(locale, 'desk-templates')
  const desk = await translator(locale, 'desk')
  const own = `/desk/${reference}/write`
  const problems = await postedProblems(locale, query)
  // What could not be sent comes back; a template that is chosen begins anew.
  const kept = problems.length > 0 || !template ? await keptForm(actor, own, null) : null
  const { types } = controller().uploads
  const limits = { megabytes: largestFile / 1024 / 1024, files: mostFiles }
  return (
    <Desk>
      <BackLink href={href(locale, `/desk/${reference}#messages`)}>{desk('toCase')}</BackLink>
      <PageHeading
        title={t('page.title')}
        over={<span className="reference">{reference}</span>}
        lead={t('page.lead')}
      />
      <nav aria-labelledby="templates" className="desk-form">
        <h2 id="templates">{t('page.templates')}</h2>
        <p className="quiet">{t('page.templatesHint')}</p>
        <ul className="ways-to-ask">
          {messageTemplates.map((name) => (
            <li key={name}>
              <a
                href={href(locale, `${own}?template=${name}`)}
                aria-current={name === template ? 'true' : undefined}
              >
                {t(`names.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="desk-form">
        <PostedForm
          key={template ?? ''}
          to={`/api/cases/${reference}/messages`}
          state={{ values: kept ?? { text }, problems, attempt: 0 }}
          words={await formWords(locale)}
          locale={locale}
        >
          <HiddenField name="messageId" value={randomUUID()} />
          <TextArea
            name="text"
            label={t('page.text')}
            hint={t('page.textHint', { longest: longestMessage })}
            rows={10}
          />
          <FileField
            name="file"
            label={t('page.files')}
            hint={t('page.filesHint', { types: await typesInWords(locale, types), ...limits })}
            accept={acceptOf(types)}
            optional
          />
          <p className="section-actions">
            <SubmitButton>{t('page.send')}</SubmitButton>
          </p>
        </PostedForm>
      </div>
    </Desk>
  )
})
